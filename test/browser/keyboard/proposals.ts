import { formsAt, mae, member, named, presidium, secretariat } from "./form.ts";
import type { KeyboardForm } from "./form.ts";
import { appealed } from "./prepare.ts";

/** Forms about a proposal, from writing it to its conclusion. */
export const formsOfProposals: readonly KeyboardForm[] = [
  ...formsAt(member, "/proposals/new", [
    { source: "proposals/new-proposal-page.tsx ProposalForm", form: "main form", empty: "refused", filled: "answered" },
  ]),
  ...formsAt(member, "/proposals/DX-2026-006", [
    {
      source: "proposals/own-opinion.tsx OpinionForm",
      form: named("Ý kiến phản biện của chị"),
      empty: "refused",
      filled: "done",
    },
  ]),
  ...formsAt(member, "/proposals/DX-2026-001", [
    { source: "proposals/discussion.tsx CommentForm", form: "form:has(textarea)", empty: "refused", filled: "done" },
  ]),
  ...formsAt(mae, "/units/MAE/referrals", [
    {
      source: "referrals/answer-form.tsx AnswerForm",
      open: /^Trả lời$/,
      form: "article form",
      empty: "asked",
      filled: "asked",
    },
  ]),
  ...formsAt(secretariat, "/proposals/DX-2026-015", [
    {
      source: "moderation/refuse.tsx Refuse",
      open: /^Không tiếp nhận$/,
      form: named("Không tiếp nhận"),
      empty: "asked",
      filled: "asked",
    },
    {
      source: "moderation/merge.tsx Merge",
      open: /^Gộp vào đề xuất khác$/,
      form: named("Gộp vào đề xuất khác"),
      filled: "asked",
    },
    {
      source: "moderation/moves.tsx Move",
      open: /^Trả lại để sửa$/,
      form: named("Trả lại để sửa"),
      empty: "refused",
      filled: "done",
    },
  ]),
  ...formsAt(secretariat, "/proposals/DX-2026-011", [
    {
      source: "moderation/refer.tsx Refer",
      open: /^Chuyển bộ, ngành trả lời$/,
      // The units to choose from are asked for when it opens.
      form: `${named("Chuyển bộ, ngành trả lời")}:has([type=checkbox])`,
      empty: "asked",
      filled: "asked",
    },
    {
      source: "moderation/conclusion.tsx Prepare",
      open: /^Chuẩn bị kết luận$/,
      form: named("Chuẩn bị kết luận"),
      filled: "done",
    },
  ]),
  ...formsAt(presidium, "/proposals/DX-2026-006", [
    {
      source: "moderation/moves.tsx Agree",
      open: /^Đồng ý chuyển bộ, ngành$/,
      form: named("Đồng ý chuyển bộ, ngành"),
      filled: "done",
    },
  ]),
  ...formsAt(presidium, "/proposals/DX-2026-012", [
    { source: "moderation/moves.tsx Conclude", open: /^Kết luận$/, form: named("Kết luận"), filled: "asked" },
  ]),
  ...formsAt(presidium, "/proposals/DX-2026-013", [
    {
      source: "moderation/moves.tsx Publish",
      open: /^Công khai cho mọi người$/,
      form: named("Công khai cho mọi người"),
      filled: "asked",
    },
  ]),
  ...formsAt(presidium, `/proposals/${appealed}`, [
    {
      source: "moderation/refuse.tsx DecideAppeal",
      open: /^Giải quyết khiếu nại$/,
      form: named("Giải quyết khiếu nại"),
      empty: "asked",
      filled: "asked",
    },
  ]),
];
