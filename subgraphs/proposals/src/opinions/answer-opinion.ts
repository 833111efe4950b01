import { sql } from "@sen/database";
import type { Sql, ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { DeclineOpinionInput, DeliverOpinionInput, LocalizedTextInput } from "../generated/resolvers.ts";
import { forbidden, hasLength, invalid } from "../proposals/invalid.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import { ExpertOpinionEntity } from "./entities.ts";
import type { OpinionResult } from "./request-opinion.ts";
import { opinionStates, stateOfOpinion } from "./transitions.ts";

/** Delivers an opinion; who may read it the reviewer decides with it. */
export function deliverOpinion(db: ViewerDatabase, viewer: Viewer, input: DeliverOpinionInput): Promise<OpinionResult> {
  const { recommendation, text, shareAfterConclusion } = input;
  const columns = sql`delivered_at = now(), recommendation = ${recommendation}, text_vi = ${text.vi}, text_en = ${text.en ?? null},
    shared_after_conclusion = ${shareAfterConclusion}`;
  return answer(db, viewer, { id: input.opinionId, to: "DELIVERED", text, field: "text", columns });
}

/** Declines a request, so that somebody else can be asked in time. */
export function declineOpinion(db: ViewerDatabase, viewer: Viewer, input: DeclineOpinionInput): Promise<OpinionResult> {
  const { reason: text } = input;
  const columns = sql`declined_at = now(), decline_reason_vi = ${text.vi}, decline_reason_en = ${text.en ?? null}`;
  return answer(db, viewer, { id: input.opinionId, to: "DECLINED", text, field: "reason", columns });
}

interface Answer {
  readonly id: string;
  readonly to: "DELIVERED" | "DECLINED";
  readonly text: LocalizedTextInput;
  readonly field: string;
  readonly columns: Sql;
}

async function answer(db: ViewerDatabase, viewer: Viewer, { id, to, text, field, columns }: Answer) {
  const refuse = (error: UserError): OpinionResult => ({ opinion: null, userErrors: [error] });
  const opinions = db.repository(ExpertOpinionEntity);
  const found = await opinions.findOneBy({ id });
  // Whether there is an opinion she may not see is not told either.
  const memberIds = found?.memberId ? [found.memberId] : [];
  if (found === null || !canMove(viewer, { by: ["SELF"] }, { memberIds })) return refuse(forbidden(field));
  if (!hasLength(text.vi, 1, 10_000)) {
    return refuse(invalid([field, "vi"], "cần 1 đến 10 000 ký tự", "1 to 10 000 characters are needed"));
  }
  return db.atomically(async () => {
    const [opinion] = await opinions.find({ where: { id }, lock: { mode: "pessimistic_write" } });
    const from = stateOfOpinion(opinion ?? found);
    if (findMove(opinionStates, from, to) === null) {
      return refuse(userError("ILLEGAL_TRANSITION", ["opinionId"], { from, to }));
    }
    await db.query(sql`
      update proposals.expert_opinion set ${columns}, version = version + 1, updated_at = now() where id = ${id}`);
    const { proposalId } = found;
    const entry = { proposalId, opinionId: id, kind: `OPINION_${to}`, actorUnitId: found.unitId } as const;
    await addTimelineEntry(db, viewer, entry);
    return { opinion: await opinions.findOneBy({ id }), userErrors: [] } satisfies OpinionResult;
  });
}
