import type { ViewerDatabase } from "@sen/database";
import type { Move, UserError } from "@sen/subgraph";
import { In } from "typeorm";
import { CommitmentEntity } from "../commitments/entities.ts";
import type { LocalizedTextInput, ProposalState } from "../generated/resolvers.ts";
import { ProposalTargetEntity } from "./entities.ts";
import type { Proposal } from "./entities.ts";
import { invalid } from "./invalid.ts";
import type { ProposalNeed } from "./transitions.ts";
import { refuseUnits } from "./working-units.ts";

type Note = LocalizedTextInput | null | undefined;

/** The first thing a move still needs, as the error that says so; null when nothing is missing. */
export async function findMissing(
  db: ViewerDatabase,
  proposal: Proposal,
  { needs }: Move<ProposalState, ProposalNeed>,
  note: Note,
): Promise<UserError | null> {
  for (const need of needs) {
    const missing = await checks[need](proposal, db, note);
    if (missing !== null) return missing;
  }
  return null;
}

type Check = (proposal: Proposal, db: ViewerDatabase, note: Note) => Promise<UserError | null> | UserError | null;

const checks: Readonly<Record<ProposalNeed, Check>> = {
  NOTE: (_proposal, _db, note) =>
    note && note.vi.trim() !== "" ? null : invalid(["note"], "cần ghi chú lý do", "a note with the reason is needed"),
  WHOLE_TEXT: ({ summaryVi, bodyVi }) =>
    summaryVi && bodyVi ? null : invalid(["proposalId"], "cần tóm tắt và nội dung", "summary and body are needed"),
  TARGETS: async ({ id, kind }, db) => {
    const targets = await db.repository(ProposalTargetEntity).findBy({ proposalId: id });
    if (targets.length === 0 && kind !== "NETWORK_ACTIVITY") {
      return invalid(["proposalId"], "cần ít nhất một đơn vị được đề nghị", "at least one target unit is needed");
    }
    return refuseUnits(
      db,
      targets.map(({ unitId }) => unitId),
      ["proposalId"],
    );
  },
  CHANGED: ({ editedAt, stateSince }) =>
    editedAt !== null && editedAt > stateSince
      ? null
      : invalid(["proposalId"], "cần sửa theo góp ý trước khi gửi lại", "it has to be edited before it is sent again"),
  ASKED: ({ withdrawalAskedAt }) =>
    withdrawalAskedAt === null
      ? invalid(["to"], "tác giả chưa đề nghị rút", "the author has not asked to withdraw it")
      : null,
  CLOSED_COMMITMENTS: async ({ id }, db) =>
    (await db.repository(CommitmentEntity).existsBy({ proposalId: id, state: In(["PLANNED", "ONGOING"]) }))
      ? invalid(["to"], "còn cam kết chưa xong", "commitments are still open")
      : null,
  OWN_PROCEDURE: () => invalid(["to"], "bước này có thủ tục riêng", "this move has a procedure of its own"),
};
