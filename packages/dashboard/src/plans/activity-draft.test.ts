import { expect, test } from "@jest/globals";
import { blankDraft, changedFields, inputOf } from "./activity-draft.ts";

const english = { title: "Training", benefit: null };

test("only what somebody changed is sent, so that a colleague's change to another field stays", () => {
  const mine = { ...blankDraft, title: "Lớp bồi dưỡng", progress: "40" };
  const fields = changedFields(blankDraft, mine);
  expect(fields).toEqual(["title", "progress"]);
  expect(inputOf(mine, fields, english)).toEqual({ title: { vi: "Lớp bồi dưỡng", en: "Training" }, progress: 40 });
});

test("an emptied date or figure is sent as none", () => {
  const before = { ...blankDraft, endsOn: "2026-12-01", beneficiariesTarget: "30" };
  expect(inputOf(blankDraft, changedFields(before, blankDraft), english)).toEqual({
    endsOn: null,
    beneficiariesTarget: null,
  });
});
