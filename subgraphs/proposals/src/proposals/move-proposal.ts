import { sql } from "@sen/database";
import type { Sql, ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { LocalizedTextInput, ProposalState } from "../generated/resolvers.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import type { Proposal } from "./entities.ts";

export interface ProposalMove {
  readonly to: ProposalState;
  readonly note?: LocalizedTextInput | null | undefined;
  /** Unit for which the author moves it; left out for everybody who acts for the network. */
  readonly actorUnitId?: string | null;
  /** More columns to set, each piece beginning with a comma. */
  readonly also?: Sql;
}

/** Moves a locked proposal and writes it down; whether it may move was decided before. */
export async function moveProposal(
  db: ViewerDatabase,
  viewer: Viewer,
  { id, state: from }: Pick<Proposal, "id" | "state">,
  { to, note = null, actorUnitId = null, also = sql`` }: ProposalMove,
): Promise<void> {
  await db.query(sql`
    update proposals.proposal
    set state = ${to}, state_since = now(), version = version + 1, answer_versions = 0, updated_at = now()${also}
    where id = ${id}`);
  await addTimelineEntry(db, viewer, {
    proposalId: id,
    kind: "TRANSITION",
    fromState: from,
    toState: to,
    actorUnitId,
    note,
  });
}

/** Raises the version of a proposal whose state stays. */
export async function touchProposal(db: ViewerDatabase, id: string, also: Sql = sql``): Promise<void> {
  await db.query(sql`
    update proposals.proposal set version = version + 1, answer_versions = 0, updated_at = now()${also} where id = ${id}`);
}
