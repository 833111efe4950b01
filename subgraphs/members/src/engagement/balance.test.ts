import { expect, test } from "@jest/globals";
import { createBalance } from "./balance.ts";

test("a balance keeps what was given and what was received apart", () => {
  const balance = createBalance(2026, [
    { side: "BENEFIT", kind: "TRAINING", entries: 2, hours: 16 },
    { side: "CONTRIBUTION", kind: "SPEAKING", entries: 1, hours: 1.5 },
    { side: "CONTRIBUTION", kind: "ATTENDANCE", entries: 3, hours: 9 },
  ]);
  expect(balance).toEqual({
    year: 2026,
    contributions: 4,
    contributionHours: 10.5,
    benefits: 2,
    benefitHours: 16,
    contributionsByKind: [
      { kind: "ATTENDANCE", count: 3, hours: 9 },
      { kind: "SPEAKING", count: 1, hours: 1.5 },
    ],
    benefitsByKind: [{ kind: "TRAINING", count: 2, hours: 16 }],
  });
});

test("nobody's entries make a balance of zeros", () => {
  expect(createBalance(2026, [])).toMatchObject({ contributions: 0, benefitHours: 0, benefitsByKind: [] });
});
