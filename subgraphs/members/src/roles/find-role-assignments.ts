import { allOf, loadConnection, sql } from "@sen/database";
import type { Connection, OrderColumn, PageArguments } from "@sen/database";
import { HubError } from "@sen/errors";
import type { Context } from "../context.ts";
import type { RoleName } from "../generated/resolvers.ts";
import { RoleAssignmentEntity } from "./entities.ts";
import type { RoleAssignment } from "./entities.ts";
import { canSeeRoles } from "./policies.ts";

interface RoleArguments extends PageArguments {
  readonly role?: RoleName | null | undefined;
  readonly ministryId?: string | null | undefined;
  readonly on?: string | null | undefined;
}

const newestFirst: readonly OrderColumn[] = [
  { expression: "t.valid_from", type: "date", direction: "desc" },
  { expression: "t.id", type: "text", direction: "desc" },
];

/** Who holds which role; throws `FORBIDDEN` for viewers who do not look after roles. */
export async function findRoleAssignments(
  { db, viewer, codec }: Pick<Context, "db" | "viewer" | "codec">,
  { role, ministryId, on, ...page }: RoleArguments,
): Promise<Connection<RoleAssignment>> {
  if (!canSeeRoles(viewer)) throw new HubError("FORBIDDEN", { what: "Query.roleAssignments" });
  return loadConnection(db, page, {
    entity: RoleAssignmentEntity,
    where: allOf([
      role ? sql`t.role = ${role}` : null,
      ministryId ? sql`t.unit_id = ${ministryId}` : null,
      on ? sql`t.valid_from <= ${on}::date and (t.valid_to is null or t.valid_to >= ${on}::date)` : null,
    ]),
    orderBy: newestFirst,
    codec,
  });
}
