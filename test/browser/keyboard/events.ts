import { formsAt, member, named, secretariat } from "./form.ts";
import type { KeyboardForm } from "./form.ts";
import { closing, over } from "./prepare.ts";

/** Forms about an event, from signing up to the report that closes it. */
export const formsOfEvents: readonly KeyboardForm[] = [
  ...formsAt(member, "/events/SK-2026-020", [
    { source: "events/sign-up.tsx SignUpForm", form: "section[aria-labelledby=sign-up] form", filled: "done" },
  ]),
  ...formsAt(null, `/events/${over}`, [
    { source: "events/feedback.tsx Feedback", form: "main form", filled: "answered" },
  ]),
  ...formsAt(secretariat, `/events/${closing}/close-out`, [
    {
      source: "close-out/check-in.tsx CheckIn",
      form: named("Điểm danh bằng mã"),
      empty: "refused",
      filled: "answered",
    },
    { source: "close-out/marks.tsx Excuse", open: /^Vắng có lý do: /, form: named("Vắng có lý do"), filled: "done" },
    { source: "close-out/minutes.tsx MinutesForm", form: named("Biên bản"), empty: "refused", filled: "done" },
    { source: "close-out/evaluation.tsx EvaluationForm", form: named("Lưu đánh giá"), filled: "done" },
    {
      source: "close-out/outcomes.tsx OutcomeForm",
      form: named("Thêm kết luận"),
      empty: "refused",
      filled: "answered",
    },
    {
      source: "close-out/report.tsx Return",
      open: /^Trả lại để bổ sung$/,
      form: named("Trả lại để bổ sung"),
      empty: "refused",
      filled: "done",
    },
  ]),
];
