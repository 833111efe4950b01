import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { unitsOfRole } from "@sen/identity";
import { canMove } from "@sen/subgraph";
import type { Concerned } from "@sen/subgraph";
import { ProposalPersonEntity } from "./entities.ts";
import type { Proposal } from "./entities.ts";

/**
 * Whom a proposal concerns as its author: the member who wrote it. One that names nobody, because a coordinator drafted it
 * or its author's data were erased, is its unit's (domain 9.2).
 */
export async function findAuthorship(
  db: ViewerDatabase,
  { id, authorUnitId }: Pick<Proposal, "id" | "authorUnitId">,
): Promise<Required<Concerned>> {
  const author = await db.repository(ProposalPersonEntity).findOneBy({ proposalId: id, part: "AUTHOR" });
  if (author !== null) return { memberIds: [author.memberId], unitIds: [] };
  return { memberIds: [], unitIds: authorUnitId === null ? [] : [authorUnitId] };
}

/** Whether the viewer acts for the author of a proposal. */
export const actsAsAuthor = (viewer: Viewer, authorship: Concerned) =>
  canMove(viewer, { by: ["SELF", "UNIT"] }, authorship);

/** The unit for which the author acts; null for everybody else, who acts for the network. */
export function unitOfAuthor(viewer: Viewer, authorship: Required<Concerned>): string | null {
  if (!actsAsAuthor(viewer, authorship)) return null;
  return authorship.unitIds[0] ?? unitsOfRole(viewer, "NETWORK_MEMBER")[0] ?? null;
}
