import { HubError } from "@sen/errors";
import { hasRole, isSignedIn } from "@sen/identity";
import type { RoleName, Viewer } from "@sen/identity";
import { fromOutbox } from "@sen/subgraph";
import type { HubEvent } from "@sen/subgraph";
import type { Context } from "../context.ts";

/** To whom a notice is addressed, as `notification.created` says it. */
interface Addressed {
  readonly notificationId: string;
  readonly memberId?: string;
  readonly role?: RoleName;
  readonly unitId?: string;
}

/** The viewer's notices: to herself, to her roles, to her roles for a unit. */
export const watchNotifications = fromOutbox({
  types: ["notification.created"],
  aggregate: (_args, { viewer }) => [
    ...(viewer.memberId === null ? [] : [`member:${viewer.memberId}`]),
    ...viewer.roles.flatMap(({ role, unitId }) => [`role:${role}`, ...(unitId === null ? [] : [`unit:${unitId}`])]),
  ],
  allow: (_args, { viewer }) => {
    if (!isSignedIn(viewer)) throw new HubError("FORBIDDEN", { what: "Subscription.myNotifications" });
  },
  // What is told to a unit's coordinators is nothing to its other members.
  where: ({ payload }, _args, { viewer }) => isFor(viewer, payload),
  resolve: ({ payload }: HubEvent<Addressed>, _args: object, { loaders }: Context) =>
    loaders.notificationById.load(payload.notificationId),
});

function isFor(viewer: Viewer, { memberId, role, unitId }: Addressed): boolean {
  if (role !== undefined) return hasRole(viewer, role, unitId);
  return memberId !== undefined && memberId === viewer.memberId;
}
