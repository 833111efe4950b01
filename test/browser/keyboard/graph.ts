import { formsAt, mae } from "./form.ts";
import type { KeyboardForm } from "./form.ts";

/** Forms about the graph that need a registry: a grant of MOET's that MAE asked for, a change of MOET's that MAE was asked about. */
export const formsOfGraph: readonly KeyboardForm[] = [
  ...formsAt(mae, "/graph/rights", [
    {
      source: "schema/change-card.tsx Decide",
      open: /^Không đồng ý cho MAE$/,
      form: "[role=dialog] form",
      filled: "done",
    },
    {
      source: "schema/request-grant.tsx RequestGrant",
      form: "form:has(select)",
      empty: "refused",
      filled: "answered",
    },
  ]),
  ...formsAt("demo-coordinator-moet", "/graph/rights", [
    { source: "schema/grant-card.tsx Decide", open: /^Từ chối$/, form: "[role=dialog] form", filled: "done" },
  ]),
];
