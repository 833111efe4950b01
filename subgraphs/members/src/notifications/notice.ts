import type { NotificationKind } from "../generated/resolvers.ts";

/** Facts for a notice's text: codes, days and moments as ISO 8601, titles in both languages. */
export type NoticeParams = Readonly<
  Record<string, string | number | { readonly vi: string; readonly en?: string | null } | null | undefined>
>;

type AddressedRole = "NETWORK_MEMBER" | "UNIT_COORDINATOR" | "SECRETARIAT" | "PRESIDIUM";

/** A notice to be given: to one member, or to whoever holds a role (for one unit, when one is named). */
export interface Notice {
  readonly to: { readonly memberId: string } | { readonly role: AddressedRole; readonly unitId?: string };
  readonly kind: NotificationKind;
  readonly params: NoticeParams;
  /** What it is about: the name of its type in the graph, and its id. */
  readonly source: { readonly type: string; readonly id: string };
}

export const toMember = (memberId: string): Notice["to"] => ({ memberId });
export const toCoordinators = (unitId: string): Notice["to"] => ({ role: "UNIT_COORDINATOR", unitId });
export const toSecretariat: Notice["to"] = { role: "SECRETARIAT" };
export const toPresidium: Notice["to"] = { role: "PRESIDIUM" };
export const toNetwork: Notice["to"] = { role: "NETWORK_MEMBER" };
