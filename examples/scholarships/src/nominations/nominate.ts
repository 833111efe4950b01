import { isUniqueViolation, sql, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { NominateInput } from "../generated/resolvers.ts";
import type { Nomination } from "./entities.ts";
import { canNominate } from "./policies.ts";

interface Outcome {
  readonly nomination: Nomination | null;
  readonly userErrors: UserError[];
}

/** Begins a nomination. Two coordinators who nominate the same woman at once: the database lets one through. */
export async function nominate({ db, viewer, loaders, today }: Context, input: NominateInput): Promise<Outcome> {
  const { callId, memberId, ministryId: unitId } = input;
  if (!canNominate(viewer, unitId)) return refuse(userError("FORBIDDEN", ["ministryId"], { what: "nominate" }));
  const call = await loaders.callById.load(callId);
  if (call === null) return refuse(userError("NOT_FOUND", ["callId"], { what: callId }));
  if (call.state !== "OPEN" || call.closesOn < today) {
    const what = { vi: "đợt xét không nhận đề cử", en: "the call takes no nominations" };
    return refuse(userError("VALIDATION", ["callId"], { what }));
  }
  try {
    const [row] = await db.atomically(() =>
      db.query<{ id: string }>(sql`
        insert into scholarships.nomination (call_id, member_id, unit_id, state)
        values (${callId}, ${memberId}, ${unitId}, 'DRAFT') returning id`),
    );
    return { nomination: await loaders.nominationById.load(row?.id ?? ""), userErrors: [] };
  } catch (error) {
    if (!isUniqueViolation(error, "nomination_once")) throw error;
    const what = { vi: "người này đã được đề cử", en: "she is nominated already" };
    return refuse(userError("VALIDATION", ["memberId"], { what }));
  }
}

const refuse = (error: UserError): Outcome => ({ nomination: null, userErrors: [error] });
