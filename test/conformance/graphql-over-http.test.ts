import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { startGraph } from "./kit/start-graph.ts";
import type { TestGraph } from "./kit/start-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph({ people: { sdl: `type Query { me: String }` } });
});

afterAll(() => graph.stop());

// The address is known only once the graph runs, but the audits are listed before.
const audits = serverAudits({ url: () => graph.url, fetchFn: fetch });

/** MAY audits are choices a server makes; MUST and SHOULD are what clients rely on. */
const demanded = audits.filter(({ name }) => !name.startsWith("MAY"));

test("the package still has its audits", () => {
  expect(demanded.length).toBeGreaterThanOrEqual(36);
});

test.each(demanded.map((audit) => [audit.name, audit] as const))("%s", async (_name, audit) => {
  const result = await audit.fn();
  expect("reason" in result ? `${result.status}: ${result.reason}` : result.status).toBe("ok");
});
