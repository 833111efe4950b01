import type { ReferralState } from "../generated/resolvers.ts";

/** States in which a unit's answer is awaited. */
export const openStates: readonly ReferralState[] = ["SENT", "ACKNOWLEDGED", "IN_PROGRESS"];

export const isOpen = (state: ReferralState) => openStates.includes(state);

/** Overdue is not a state: it is open and its day has passed. Days are `YYYY-MM-DD` in Vietnam. */
export const isOverdue = (referral: { readonly state: ReferralState; readonly lateFrom: string }, today: string) =>
  isOpen(referral.state) && referral.lateFrom <= today;
