import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Asker, TestHub } from "@sen/testing/hub";
import { createQuestions } from "../bench/queries/questions.ts";
import { operationText } from "../queries/ask.ts";
import { kept, startCachedHub } from "./cached-hub.ts";
import type { CachingGateway } from "./cached-hub.ts";

let hub: TestHub;
let gateway: CachingGateway;
beforeAll(async () => {
  const started = await startCachedHub(1);
  hub = started.hub;
  [gateway] = started.caching as [CachingGateway];
});
afterAll(() => hub.stop());

const secretariat: Asker = { role: "SECRETARIAT" };
const everybody: readonly (Asker | undefined)[] = [
  undefined,
  { subject: "demo-member-001" },
  { subject: "demo-member-002" },
  { role: "UNIT_COORDINATOR", unit: "MOET" },
  { role: "UNIT_COORDINATOR", unit: "MAE" },
  { role: "AUDITOR" },
  { role: "PRESIDIUM" },
  secretariat,
];

/** Sends a mutation to the gateway that keeps answers; it has to be carried out. */
async function change(mutation: string, type: string, input: object, as: Asker): Promise<void> {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code field } } }`;
  expect(await gateway.ask({ query, variables: { input }, as })).toEqual({ data: { [mutation]: { userErrors: [] } } });
}

/** Changes of everything that may be kept, each of which some of the answers show. */
const changes: readonly (() => Promise<void>)[] = [
  async () => {
    const [unit] = await hub.sql<{ version: number }>(
      "ministries",
      "select version from ministries.unit where code = 'MOET'",
    );
    await change(
      "updateUnit",
      "UpdateUnitInput",
      { code: "MOET", expectedVersion: unit?.version, protocolOrder: 4 },
      secretariat,
    );
  },
  async () => {
    const [theme] = await hub.sql<{ id: string; version: number }>(
      "ministries",
      "select id, version from ministries.annual_theme where year = 2026 and state = 'ISSUED'",
    );
    const input = {
      id: theme?.id,
      expectedVersion: theme?.version,
      title: { vi: "Chủ đề được đính chính" },
      note: "Sai chính tả",
    };
    await change("correctAnnualTheme", "CorrectAnnualThemeInput", input, { role: "PRESIDIUM" });
  },
  async () => {
    const [news] = await hub.sql<{ id: string; version: number; unit: string }>(
      "ministries",
      `select a.id, a.version, u.code as unit from ministries.announcement as a join ministries.unit as u on u.id = a.publisher_id
       where a.state = 'PUBLISHED' and u.code = 'MOET' limit 1`,
    );
    const input = { id: news?.id, expectedVersion: news?.version, title: { vi: "Tin đã sửa" } };
    await change("updateAnnouncement", "UpdateAnnouncementInput", input, { role: "UNIT_COORDINATOR", unit: "MOET" });
  },
  async () =>
    change("createAnnualTheme", "CreateAnnualThemeInput", { year: 2029, title: { vi: "Dự thảo" } }, secretariat),
];

test("whoever asks gets what she would get if nothing were kept, before and after every change", async () => {
  const questions = [...(await createQuestions(hub, 1)).values()]
    .flatMap((all) => all.slice(0, 1))
    // The slice of the scholarships is another test's.
    .filter(({ name }) => name !== "Q20")
    .map(({ name, variables, as }) => ({ query: operationText(name), variables, as }));
  const all = [...questions, ...everybody.flatMap((as) => kept.map((query) => ({ query, as })))];
  let different = 0;
  let last: unknown[] = [];
  for (const makeChange of [async () => {}, ...changes]) {
    await makeChange();
    const now: unknown[] = [];
    for (const question of all) {
      const expected = await hub.execute(question);
      expect(expected.errors).toBeUndefined();
      // Once asked for, as far as it is not kept, and once from what is.
      expect(comparable(await gateway.ask(question))).toEqual(comparable(expected));
      expect(comparable(await gateway.ask(question))).toEqual(comparable(expected));
      now.push(comparable(expected));
    }
    different += JSON.stringify(now) === JSON.stringify(last) ? 0 : 1;
    last = now;
  }
  // Each change was to be seen in some answer, and much was answered from what is kept.
  expect(different).toBe(changes.length + 1);
  expect(await gateway.figure("sen_gateway_cache_total", 'use="hit"')).toBeGreaterThan(100);
  expect(await gateway.figure("sen_gateway_cache_total", 'use="invalidated"')).toBeGreaterThan(0);
}, 300_000);

/** Tickets of files are new each time, and some figures grow by the clock. */
function comparable(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => {
      if (key === "downloadUrl" && value !== null) return "a ticket";
      return key === "medianDaysInState" ? Math.round(Number(value) * 10) : value;
    }),
  );
}
