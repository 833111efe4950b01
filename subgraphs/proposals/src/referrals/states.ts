import type { ReferralState } from "../generated/resolvers.ts";

/** States in which a unit's answer is awaited. */
export const openStates: readonly ReferralState[] = ["SENT", "ACKNOWLEDGED", "IN_PROGRESS"];

export const isOpen = (state: ReferralState) => openStates.includes(state);

/** Whether its day has passed; it is overdue when the first working day from then on has passed too. */
export const mayBeOverdue = (referral: { readonly state: ReferralState; readonly dueOn: string }, today: string) =>
  isOpen(referral.state) && referral.dueOn < today;
