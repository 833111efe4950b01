import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { TransitionDataRequestInput } from "../generated/resolvers.ts";
import { carryOut } from "./carry-out.ts";
import { findDeadlines } from "./deadlines.ts";
import { DataRequestEntity } from "./entities.ts";
import type { DataRequest } from "./entities.ts";
import { tellMove } from "./tell-move.ts";
import { dataRequestMoves } from "./transitions.ts";
import type { DataRequestNeed } from "./transitions.ts";

interface TransitionResult {
  readonly dataRequest: DataRequest | null;
  readonly userErrors: UserError[];
}

type Work = Pick<Context, "db" | "viewer" | "now">;

const refused = (error: UserError): TransitionResult => ({ dataRequest: null, userErrors: [error] });

/** Moves a request on; closing it with DONE carries out what was asked, in the same transaction. */
export async function transitionDataRequest(
  context: Work,
  input: TransitionDataRequestInput,
): Promise<TransitionResult> {
  const { db } = context;
  const requests = db.repository(DataRequestEntity);
  // Whoever may not handle requests is told so, and not whether there is one.
  if (!dataRequestMoves.moves.some((move) => move.from !== null && canMove(context.viewer, move))) {
    return refused(userError("FORBIDDEN", null, { what: "transitionDataRequest" }));
  }
  return db.atomically(async () => {
    await db.query(sql`select from members.data_request where id = ${input.id} for update`);
    const request = await requests.findOneBy({ id: input.id });
    if (request === null) return refused(userError("NOT_FOUND", ["id"], { what: input.id }));
    const fault = findFault(context, request, input);
    if (fault !== null) return refused(fault);
    await db.because(input.note ?? `${request.id} ${input.to}`);
    await save(context, request, input);
    if (input.to === "DONE") await carryOut(db, request);
    const moved = await requests.findOneByOrFail({ id: request.id });
    await tellMove(db, moved, request.state);
    return { dataRequest: moved, userErrors: [] };
  });
}

function findFault({ viewer }: Work, request: DataRequest, input: TransitionDataRequestInput): UserError | null {
  const { expectedVersion: expected, to } = input;
  if (request.version !== expected) {
    return userError("STALE_VERSION", ["expectedVersion"], { expected, current: request.version });
  }
  const move = findMove(dataRequestMoves, request.state, to);
  if (move === null) return userError("ILLEGAL_TRANSITION", ["to"], { from: request.state, to });
  if (!canMove(viewer, move)) return userError("FORBIDDEN", ["to"], { what: "transitionDataRequest" });
  const missing = move.needs.find((need) => isMissing(need, input));
  return missing === undefined ? null : userError("VALIDATION", [fieldOf[missing]], { what: words[missing] });
}

const fieldOf = { DECISION: "decision", LEGAL_REASON: "legalReason", NOTE: "note", CARRIED_OUT: "to" };

function isMissing(need: DataRequestNeed, { decision, legalReason, note }: TransitionDataRequestInput): boolean {
  const isBlank = (text: string | null | undefined) => (text ?? "").trim() === "";
  if (need === "DECISION") return isBlank(decision?.vi);
  if (need === "LEGAL_REASON") return isBlank(legalReason);
  return need === "NOTE" && isBlank(note);
}

const words = {
  DECISION: {
    vi: "cần nội dung quyết định hoặc thông báo gửi người yêu cầu",
    en: "the decision, or the notice to the person, is needed",
  },
  LEGAL_REASON: { vi: "từ chối phải nêu căn cứ pháp luật", en: "a refusal needs its ground in law" },
  NOTE: { vi: "gia hạn phải nêu lý do", en: "an extension needs its reason" },
  CARRIED_OUT: { vi: "yêu cầu phải được thực hiện", en: "what was asked has to be carried out" },
};

async function save({ db, now }: Work, request: DataRequest, input: TransitionDataRequestInput): Promise<void> {
  const { to, decision } = input;
  const isClosed = to === "DONE" || to === "REFUSED";
  const thirdParty = to === "ACKNOWLEDGED" ? (input.involvesThirdParty ?? false) : request.involvesThirdParty;
  await db.query(sql`
    update members.data_request set state = ${to}, involves_third_party = ${thirdParty},
      due_at = ${await dueAt(db, request, { to, thirdParty })},
      extended_at = case when ${to} = 'EXTENDED' then ${now}::timestamptz else extended_at end,
      closed_at = case when ${isClosed}::boolean then ${now}::timestamptz end,
      decision_vi = ${isClosed ? (decision?.vi ?? null) : null}, decision_en = ${isClosed ? (decision?.en ?? null) : null},
      legal_reason = ${to === "REFUSED" ? (input.legalReason ?? null) : null}, version = version + 1, updated_at = now()
    where id = ${request.id}`);
}

/** When it is due after the move: counted from its day of receipt, or from the old date when it is extended. */
async function dueAt(
  db: ViewerDatabase,
  request: DataRequest,
  { to, thirdParty }: { readonly to: string; readonly thirdParty: boolean },
) {
  const spans = await findDeadlines(db, request.kind);
  if (to === "EXTENDED") {
    const { days, unit } = thirdParty ? spans.extensionWithThirdParty : spans.extension;
    return sql`members.deadline(due_at, ${days}, ${unit})`;
  }
  if (to !== "ACKNOWLEDGED") return sql`due_at`;
  const { days, unit } = thirdParty ? spans.dueWithThirdParty : spans.due;
  return sql`members.deadline(received_at, ${days}, ${unit})`;
}
