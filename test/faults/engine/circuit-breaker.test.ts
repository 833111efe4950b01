import { afterEach, expect, test } from "@jest/globals";
import { CircuitBreaker } from "../../../packages/engine/src/transport/circuit-breaker.ts";
import type { TestGraph } from "../../conformance/kit/start-graph.ts";
import { codesOf, startTroubledGraph } from "./troubled-graph.ts";

let graph: TestGraph | undefined;

afterEach(async () => {
  await graph?.stop();
  graph = undefined;
});

test("a subgraph that fails again and again is left alone, the others are not", async () => {
  graph = await startTroubledGraph((_request, response) => Boolean(response.writeHead(500).end()), {
    circuitFailures: 3,
    circuitReset: 3_600_000,
  });
  const codes: unknown[] = [];
  for (let count = 0; count < 5; count += 1) {
    const { data, errors } = await graph.query(`{ ping skills }`);
    expect(data).toEqual({ ping: "pong", skills: null });
    expect(errors?.[0]).toMatchObject({ path: ["skills"], extensions: { service: "skills" } });
    codes.push(...codesOf(errors));
  }
  const open = "SUBGRAPH_CIRCUIT_OPEN";
  expect(codes).toEqual([...Array<string>(3).fill("SUBGRAPH_HTTP_ERROR"), open, open]);
  expect(graph.requests.filter(({ subgraph }) => subgraph === "skills")).toHaveLength(3);
});

test("one probe finds out that the subgraph is back", async () => {
  let down = true;
  const trouble = (_request: unknown, response: { destroy: () => unknown }) => down && Boolean(response.destroy());
  graph = await startTroubledGraph(trouble, { circuitFailures: 2, circuitReset: 1, retries: 0 });
  for (let count = 0; count < 4; count += 1) expect((await graph.query(`{ skills }`)).data).toEqual({ skills: null });
  down = false;
  let answer = await graph.query(`{ skills }`);
  while (answer.errors) answer = await graph.query(`{ skills }`);
  expect(answer.data).toEqual({ skills: ["law"] });
});

test("GraphQL errors and refusals with 4xx are answers of a subgraph that lives", async () => {
  const bodies = [401, 200];
  graph = await startTroubledGraph(
    (_request, response) => {
      response.writeHead(bodies[0] ?? 200, { "content-type": "application/json" });
      response.end(bodies.shift() === 401 ? "" : `{"errors":[{"message":"No."}]}`);
      return true;
    },
    { circuitFailures: 1, circuitReset: 3_600_000 },
  );
  expect(codesOf((await graph.query(`{ skills }`)).errors)).toEqual(["SUBGRAPH_HTTP_ERROR"]);
  expect(codesOf((await graph.query(`{ skills }`)).errors)).toEqual(["DOWNSTREAM_SERVICE_ERROR"]);
  expect(codesOf((await graph.query(`{ skills }`)).errors)).toEqual(["DOWNSTREAM_SERVICE_ERROR"]);
});

test("closed, open, half-open: the states and their ways", () => {
  let now = 0;
  const circuit = new CircuitBreaker(2, 100, () => now);
  const call = (outcome: "answered" | "failed" | "cancelled") => {
    const pass = circuit.enter();
    if (pass) circuit.leave(pass, outcome);
    return pass;
  };
  expect([call("failed"), call("answered"), call("failed"), call("cancelled")]).toEqual(Array(4).fill("normal"));
  const late = circuit.enter();
  expect(call("failed")).toBe("normal");
  expect(circuit.enter()).toBeUndefined();
  // A call from before the failures neither closes the circuit nor prolongs it.
  if (late) circuit.leave(late, "answered");
  expect(circuit.enter()).toBeUndefined();
  now = 100;
  const probe = circuit.enter();
  expect([probe, circuit.enter()]).toEqual(["probe", undefined]);
  if (probe) circuit.leave(probe, "failed");
  now = 199;
  expect(circuit.enter()).toBeUndefined();
  now = 200;
  expect([call("cancelled"), call("answered"), call("failed"), call("answered")]).toEqual([
    "probe",
    "probe",
    "normal",
    "normal",
  ]);
});

test("a circuit without a limit never opens", () => {
  const circuit = new CircuitBreaker(0, 100);
  for (let count = 0; count < 100; count += 1) {
    expect(circuit.enter()).toBe("normal");
    circuit.leave("normal", "failed");
  }
});
