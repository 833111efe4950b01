import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAddressPolicy, createGuardedFetch } from "@sen/outbound";
import { createViewerSource } from "./access-facts.ts";

let server: Server;
let answer: unknown;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const askSlice = createGuardedFetch(createAddressPolicy({ allowed: [], allowLoopback: true }));
const signingKey = { id: "members-1", secret: Buffer.alloc(32, 7) };
const member = { memberId: "m1", roles: [{ role: "NETWORK_MEMBER", unitId: "u1" }] };
const failed = { data: { accessFacts: null }, errors: [{ message: "the database is away" }] };

test("an answer with an error takes no roles away: the last answer serves on", async () => {
  let now = 0;
  const viewerOf = createViewerSource({ url, askSlice, signingKey, clock: () => now });
  answer = { data: { accessFacts: member } };
  expect(await viewerOf("lan")).toMatchObject(member);
  now += 60_000;
  answer = failed;
  expect(await viewerOf("lan")).toMatchObject(member);
  answer = { data: { accessFacts: null } };
  expect(await viewerOf("lan")).toMatchObject({ memberId: null, roles: [] });
});

test("nobody is a visitor because her roles could not be read", async () => {
  answer = failed;
  await expect(createViewerSource({ url, askSlice, signingKey })("lan")).rejects.toMatchObject({ code: "UNAVAILABLE" });
});

test("a time of day that is set back makes no role last longer", async () => {
  const viewerOf = createViewerSource({ url, askSlice, signingKey });
  const realNow = Date.now;
  const realPerformance = performance.now.bind(performance);
  try {
    Date.now = () => realNow() + 3_600_000;
    answer = { data: { accessFacts: member } };
    expect(await viewerOf("lan")).toMatchObject(member);
    Date.now = realNow;
    performance.now = () => realPerformance() + 11_000;
    answer = { data: { accessFacts: null } };
    expect(await viewerOf("lan")).toMatchObject({ memberId: null, roles: [] });
  } finally {
    Date.now = realNow;
    performance.now = realPerformance;
  }
});
