import { formsAt, named, officer, presidium, secretariat } from "./form.ts";
import type { KeyboardForm } from "./form.ts";
import { draftedStrategy } from "./prepare.ts";

/** Forms about what the network works by, who hosts, and the graph itself. */
export const formsOfProgramme: readonly KeyboardForm[] = [
  ...formsAt(secretariat, "/programme", [
    {
      source: "programme/theme-form.tsx ThemeForm",
      open: /^Soạn chủ đề mới$/,
      form: named("Lưu bản thảo"),
      empty: "refused",
      filled: "answered",
    },
    {
      source: "programme/strategy-form.tsx StrategyForm",
      open: /^Soạn chiến lược mới$/,
      form: named("Lưu chiến lược"),
      empty: "refused",
      filled: "answered",
    },
  ]),
  ...formsAt(presidium, "/programme", [
    { source: "programme/theme-moves.tsx IssueTheme", form: named("Ban hành"), filled: "asked" },
    {
      source: "programme/theme-moves.tsx CorrectTheme",
      open: /^Đính chính: /,
      form: named("Đính chính"),
      empty: "asked",
      filled: "asked",
    },
  ]),
  ...formsAt(secretariat, draftedStrategy, [
    {
      source: "programme/objective-form.tsx ObjectiveForm",
      open: /^Thêm mục tiêu$/,
      form: named("Lưu mục tiêu"),
      empty: "refused",
      filled: "answered",
    },
    {
      source: "programme/indicator-form.tsx IndicatorForm",
      open: /^Thêm chỉ tiêu: /,
      form: named("Lưu chỉ tiêu"),
      empty: "refused",
      filled: "answered",
    },
    {
      source: "programme/indicator-value-form.tsx IndicatorValueForm",
      open: /^Báo cáo giá trị: /,
      form: named("Lưu giá trị"),
      filled: "done",
    },
  ]),
  ...formsAt(presidium, draftedStrategy, [
    { source: "programme/strategy-page.tsx Move", form: named("Phê duyệt"), filled: "asked" },
  ]),
  ...formsAt(secretariat, "/dashboards/hosting", [
    {
      source: "hosting/propose-host.tsx ProposeHost",
      open: /^Đề nghị đơn vị đăng cai$/,
      form: named("Đề nghị đơn vị đăng cai"),
      empty: "refused",
      filled: "answered",
    },
    {
      source: "hosting/turn-moves.tsx ScheduleTurn",
      open: /^Gắn hội thảo: /,
      form: named("Gắn hội thảo"),
      empty: "refused",
      filled: "answered",
    },
    {
      source: "hosting/turn-moves.tsx Commitments",
      open: /^Ghi cam kết của lãnh đạo: /,
      form: named("Ghi cam kết của lãnh đạo"),
      filled: "done",
    },
    {
      source: "hosting/turn-moves.tsx CancelTurn",
      open: /^Thôi đăng cai: /,
      form: named("Thôi đăng cai"),
      empty: "asked",
      filled: "asked",
    },
  ]),
  ...formsAt(officer, "/data-protection", [
    {
      source: "protection/record-incident.tsx RecordIncident",
      open: /^Ghi nhận sự cố$/,
      form: named("Ghi nhận sự cố"),
      empty: "refused",
      filled: "answered",
    },
    {
      source: "protection/incident-card.tsx MoveIncident",
      open: /^Đánh giá: /,
      form: named("Đánh giá"),
      empty: "refused",
      filled: "done",
    },
  ]),
  ...formsAt(secretariat, "/graph/plan", [
    { source: "schema/plan-page.tsx PlanDesk", form: named("Chạy và vẽ kế hoạch"), filled: "answered" },
  ]),
];
