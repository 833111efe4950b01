import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const theme = "{ annualTheme(year: 2026) { title { vi } issuedOn } }";
const units = "{ ministries { edges { node { code name { vi } } } } }";
const json = { "content-type": "application/json" };

async function get(parameters: Record<string, string>, headers: Record<string, string> = {}) {
  const search = new URLSearchParams(parameters).toString();
  const response = await fetch(`${hub.url}/graphql?${search}`, { headers: { ...json, ...headers } });
  return { response, body: (await response.json()) as { data?: unknown; errors?: unknown } };
}

const controlOf = async (query: string, headers: Record<string, string> = {}) =>
  (await get({ query }, headers)).response.headers.get("cache-control");

test("what a visitor asks for by GET, and slices let everybody keep, may be kept for the shortest time of its fields", async () => {
  expect(await controlOf(units)).toBe("public, max-age=300");
  expect(await controlOf(theme)).toBe("public, max-age=60");
  expect(await controlOf('{ annualTheme(year: 2026) { issuedOn } ministry(code: "MOET") { name { vi } } }')).toBe(
    "public, max-age=60",
  );
  const { response, body } = await get({ query: theme });
  expect(body.errors).toBeUndefined();
  expect(response.headers.get("vary")?.split(", ")).toEqual(
    expect.arrayContaining(["Accept", "Authorization", "Cookie", "Origin"]),
  );
  expect(response.headers.getSetCookie()).toEqual([]);
});

test("a persisted query is kept like its text", async () => {
  const extensions = JSON.stringify({
    persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(theme).digest("hex") },
  });
  const unknown = await get({ extensions });
  expect(unknown.response.headers.get("cache-control")).toBe("private, no-store");
  await get({ query: theme, extensions });
  const { response, body } = await get({ extensions });
  expect(body.data).toMatchObject({ annualTheme: { issuedOn: expect.any(String) } });
  expect(response.headers.get("cache-control")).toBe("public, max-age=60");
});

test("everything else is nobody's to keep", async () => {
  const authorization = `Bearer ${await hub.token({ subject: "demo-member-001" })}`;
  const never = "private, no-store";
  expect(await controlOf(theme, { authorization })).toBe(never);
  expect(await controlOf(theme, { cookie: "anything=1" })).toBe(never);
  // PRIVATE fields, fields without a mark, fields that only the signed-in see, errors, and questions about the schema beside others.
  expect(await controlOf("{ announcements { edges { node { id title { vi } } } } }")).toBe(never);
  expect(await controlOf("{ annualTheme(year: 2026) { title { vi } } publicCounts { members } }")).toBe(never);
  expect(await controlOf("{ annualTheme(year: 2026) { title { vi } progress { done } } }")).toBe(never);
  expect(await controlOf("{ annualTheme(year: 2026) { title { vi } } strategy { id } }")).toBe(never);
  expect(await controlOf("{ nothing }")).toBe(never);
  const posted = await fetch(`${hub.url}/graphql`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ query: theme }),
  });
  expect(posted.headers.get("cache-control")).toBe(never);
  const deferred = await fetch(`${hub.url}/graphql`, {
    method: "POST",
    headers: { ...json, accept: "multipart/mixed;incrementalSpec=v0.2, application/json" },
    body: JSON.stringify({ query: "{ annualTheme(year: 2026) { issuedOn ... @defer { progress { done } } } }" }),
  });
  expect(deferred.headers.get("cache-control")).toContain("no-store");
  await deferred.text();
});

test("a page of an allowed origin gets an answer that no other origin's is kept for", async () => {
  const { response } = await get({ query: theme }, { origin: "https://allowed.example" });
  expect(response.headers.get("access-control-allow-origin")).toBe("https://allowed.example");
  expect(response.headers.get("vary")).toContain("Origin");
});
