import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { LocalizedTextInput } from "../generated/resolvers.ts";
import type { TimelineEntry } from "./entities.ts";

export interface NewTimelineEntry extends Pick<TimelineEntry, "proposalId" | "kind" | "actorUnitId"> {
  readonly referralId?: string;
  readonly opinionId?: string;
  readonly fromState?: TimelineEntry["fromState"];
  readonly toState?: TimelineEntry["toState"];
  readonly note?: LocalizedTextInput | null | undefined;
}

/** Writes down what the viewer did; part of the transaction that did it. */
export async function addTimelineEntry(db: ViewerDatabase, viewer: Viewer, entry: NewTimelineEntry): Promise<void> {
  const {
    proposalId,
    referralId = null,
    opinionId = null,
    kind,
    fromState = null,
    toState = null,
    actorUnitId,
    note,
  } = entry;
  await db.query(sql`
    insert into proposals.timeline_entry
      (proposal_id, referral_id, opinion_id, kind, from_state, to_state, actor_member_id, actor_unit_id, note_vi, note_en)
    values (${proposalId}, ${referralId}, ${opinionId}, ${kind}, ${fromState}, ${toState}, ${viewer.memberId}, ${actorUnitId},
      ${note?.vi ?? null}, ${note?.en ?? null})`);
}
