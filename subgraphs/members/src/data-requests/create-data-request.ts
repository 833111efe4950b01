import { sql } from "@sen/database";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { CreateDataRequestInput } from "../generated/resolvers.ts";
import { MemberEntity } from "../people/entities.ts";
import { findDeadlines } from "./deadlines.ts";
import { DataRequestEntity } from "./entities.ts";
import type { DataRequest } from "./entities.ts";
import { tellMove } from "./tell-move.ts";
import { dataRequestMoves } from "./transitions.ts";

interface CreateDataRequestResult {
  readonly dataRequest: DataRequest | null;
  readonly alreadyOpen: boolean;
  readonly userErrors: UserError[];
}

const refused = (error: UserError) => ({ dataRequest: null, alreadyOpen: false, userErrors: [error] });
const longestWish = 2000;

/** Takes up a member's request with its deadlines. The same asked twice is one request: a unique index decides. */
export async function createDataRequest(
  { db, viewer, now }: Pick<Context, "db" | "viewer" | "now">,
  input: CreateDataRequestInput,
): Promise<CreateDataRequestResult> {
  const memberId = input.memberId ?? viewer.memberId;
  const move = findMove(dataRequestMoves, null, "RECEIVED");
  if (memberId === null || move === null || !canMove(viewer, move, { memberIds: [memberId] })) {
    return refused(userError("FORBIDDEN", null, { what: "createDataRequest" }));
  }
  const wish = input.wish?.trim() ?? "";
  const needsWords = input.kind === "RECTIFY" || input.kind === "OBJECT";
  if (wish.length > longestWish || (needsWords && wish === "")) {
    return refused(userError("VALIDATION", ["wish"], { what: words.wish }));
  }
  if ((await db.repository(MemberEntity).findOneBy({ id: memberId })) === null) {
    return refused(userError("NOT_FOUND", ["memberId"], { what: memberId }));
  }
  const { acknowledge, due } = await findDeadlines(db, input.kind);
  const [created] = await db.query<{ id: string }>(sql`
    insert into members.data_request (member_id, kind, wish, received_at, acknowledge_by, due_at, created_by)
    values (${memberId}, ${input.kind}, ${wish === "" ? null : wish}, ${now}::timestamptz,
      members.deadline(${now}::timestamptz, ${acknowledge.days}, ${acknowledge.unit}),
      members.deadline(${now}::timestamptz, ${due.days}, ${due.unit}), ${viewer.subject})
    on conflict do nothing returning id`);
  const requests = db.repository(DataRequestEntity);
  if (created === undefined) {
    const [open] = await db.query<{ id: string }>(sql`
      select id from members.data_request where member_id = ${memberId} and kind = ${input.kind} and closed_at is null`);
    return { dataRequest: await requests.findOneBy({ id: open?.id ?? "" }), alreadyOpen: true, userErrors: [] };
  }
  const dataRequest = await requests.findOneByOrFail({ id: created.id });
  await tellMove(db, dataRequest, null);
  return { dataRequest, alreadyOpen: false, userErrors: [] };
}

const words = {
  wish: {
    vi: "nội dung yêu cầu tối đa 2000 ký tự, và bắt buộc khi yêu cầu chỉnh sửa hoặc phản đối",
    en: "the wish has at most 2000 characters, and RECTIFY and OBJECT need one",
  },
};
