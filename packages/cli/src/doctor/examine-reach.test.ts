import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { examineReach } from "./examine-reach.ts";
import { writeFinding } from "./finding.ts";

let server: Server;
let issuer: string;
const provider = { name: "", date: new Date() };

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader("date", provider.date.toUTCString());
    response.end(JSON.stringify({ issuer: provider.name }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a server listening on TCP has this kind of address
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const verdicts = async (environment: Record<string, string>) => (await examineReach(environment)).map(({ ok }) => ok);

test("a provider that calls itself what the hub calls it, and has the same time, is right", async () => {
  Object.assign(provider, { name: issuer, date: new Date() });
  expect(await verdicts({ OIDC_ISSUER: issuer })).toEqual([true, true]);
});

test("another name, another time and silence are found, each with what to do", async () => {
  Object.assign(provider, { name: "https://other.example", date: new Date() });
  const [other] = await examineReach({ OIDC_ISSUER: issuer });
  expect(other).toMatchObject({
    ok: false,
    advice: {
      vi: expect.stringContaining("https://other.example"),
      en: expect.stringContaining("https://other.example"),
    },
  });
  const text = other && writeFinding(other);
  expect(text).toMatch(
    /^✗ nhà cung cấp danh tính trả lời .*\n {2}the identity provider .*\n {4}→ .*\n {6}OIDC_ISSUER has/,
  );
  Object.assign(provider, { name: issuer, date: new Date(Date.now() - 120_000) });
  expect(await verdicts({ OIDC_ISSUER: issuer })).toEqual([true, false]);
  expect(await verdicts({ OIDC_ISSUER: "http://127.0.0.1:9" })).toEqual([false]);
  expect(await verdicts({ PUBLIC_URL: "https://127.0.0.1:9" })).toEqual([false]);
});

test("nothing is asked that is not set", async () => {
  expect(await examineReach({})).toEqual([]);
});
