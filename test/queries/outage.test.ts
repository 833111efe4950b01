import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures } from "./ask.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const secretariat: Asker = { role: "SECRETARIAT" };
const questions: Readonly<Record<string, { readonly variables: Record<string, unknown>; readonly as?: Asker }>> = {
  Q01: { variables: { year: 2026, today: "2026-11-23" }, as: { subject: "demo-member-001" } },
  Q02: { variables: { text: "nguyen" }, as: { subject: "demo-member-001" } },
  Q03: { variables: { code: "SK-2026-021" }, as: { subject: "demo-member-001" } },
  Q04: { variables: { year: 2026, from: "2026-11-23T00:00:00+07:00" } },
  Q05: { variables: { code: "MOET", year: 2026 }, as: { role: "UNIT_COORDINATOR", unit: "MOET" } },
  Q07: { variables: { code: "MAE", from: 2017, to: 2026 }, as: { role: "UNIT_COORDINATOR", unit: "MAE" } },
  Q08: { variables: { code: "MAE", y0: 2019, y1: 2026 }, as: { role: "UNIT_COORDINATOR", unit: "MAE" } },
  Q10: { variables: { year: 2024, rollup: "AT_TIME", asOf: "2024-12-31" }, as: secretariat },
  Q11: { variables: { year: 2026 }, as: secretariat },
  Q14: { variables: { from: 2018, to: 2028, next: 2027 }, as: secretariat },
  Q16: { variables: { code: "DX-2024-001" }, as: secretariat },
};

/**
 * Root fields that are lost with a slice: its own, and, where a row makes no sense without its unit, rows that name one.
 * All others are still answered.
 */
const lost: Readonly<Record<string, readonly string[]>> = {
  members: ["Q01.me", "Q02.members", "Q04.publicCounts"],
  events: ["Q03.event", "Q04.events", "Q10.participationByMinistry"],
  proposals: ["Q11.byState", "Q11.byTarget", "Q16.proposal"],
  ministries: [
    "Q03.event",
    "Q04.annualTheme",
    "Q04.announcements",
    "Q04.events",
    "Q05.ministry",
    "Q07.ministry",
    "Q08.ministry",
    "Q14.hostCandidates",
    "Q14.hostRotation",
    "Q16.proposal",
  ],
};

test.each(Object.keys(lost))("while %s is down every page keeps what the other slices answer", async (slice) => {
  for (const [name, { variables, as }] of Object.entries(questions)) {
    expect({ name, failures: failures(await ask(hub, name, variables, { as })) }).toEqual({ name, failures: [] });
  }
  await hub.stopSlice(slice);
  const nullRoots: string[] = [];
  for (const [name, { variables, as }] of Object.entries(questions)) {
    const { data, errors = [] } = await ask(hub, name, variables, { as });
    expect({ name, data }).toEqual({ name, data: expect.any(Object) });
    const roots = Object.keys(data).filter((root) => data[root] === null);
    nullRoots.push(...roots.map((root) => `${name}.${root}`));
    for (const root of roots) expect(errors.some(({ path }) => path?.[0] === root)).toBe(true);
    for (const { path, extensions } of errors) {
      expect({ name, path, extensions }).toMatchObject({ path: expect.any(Array), extensions: { service: slice } });
    }
  }
  await hub.startSlice(slice);
  expect(nullRoots.sort()).toEqual([...(lost[slice] ?? [])].sort());
});
