import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { createRequestSigner, createRequestVerifier, parseSigningKeys, visitor } from "@sen/identity";
import type { SigningKey } from "@sen/identity";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { readWorkedExample } from "./worked-example.ts";
import { hasPython, startPythonSubgraph, verifyWithPython } from "./python-subgraph.ts";
import type { PythonSubgraph } from "./python-subgraph.ts";

const example = readWorkedExample();

test("the worked example of the protocol document verifies with the kit, within its time and once", async () => {
  const [key] = parseSigningKeys(example.key);
  const now = jest.spyOn(Date, "now").mockReturnValue(example.now * 1000);
  try {
    const verify = createRequestVerifier(key ? [key] : []);
    const request = { method: "POST", path: "/graphql", headers: example.headers, body: Buffer.from(example.body) };
    await expect(verify(request)).resolves.toEqual(example.viewer);
    await expect(verify(request)).rejects.toMatchObject({ detail: { reason: { en: "replayed" } } });
    now.mockReturnValue((example.created + 31) * 1000);
    await expect(createRequestVerifier(key ? [key] : [])(request)).rejects.toMatchObject({ code: "BAD_SIGNATURE" });
  } finally {
    now.mockRestore();
  }
});

if (hasPython) {
  describeForeign();
} else if (process.env["REQUIRE_SERVICES"] === "1") {
  test("a subgraph in another language", () => {
    throw new Error("there is no Python 3.9 or newer on this machine: install python3");
  });
} else {
  console.warn("SKIPPED: the subgraph in another language. There is no Python 3.9 or newer here; install python3.");
  test.skip("a subgraph in another language (needs python3)", () => undefined);
}

function describeForeign() {
  describe("the worked example, to the other language", () => {
    const [key = { id: "", secret: Buffer.alloc(0) }] = parseSigningKeys(example.key);
    const ask = (change: object = {}) =>
      verifyWithPython({ key, now: example.now, headers: example.headers, body: example.body, ...change });

    test("verifies, with the signature base that the document shows", () => {
      expect(ask()).toEqual({ viewer: example.viewer, base: example.base });
    });

    test.each([
      ["too old", { now: example.created + 31 }, "expired"],
      ["from the future", { now: example.created - 6 }, "expired"],
      ["with another body", { body: `${example.body} ` }, "the body is another one"],
      ["without a signature", { headers: { ...example.headers, signature: "" } }, "missing or unreadable"],
      ["with other claims", { headers: { ...example.headers, "sen-viewer": "e30" } }, "forged"],
      ["with two signatures", { headers: twice(example.headers) }, "missing or unreadable"],
    ])("is refused %s", (_how, change, refused) => {
      expect(ask(change)).toEqual({ refused });
    });
  });

  describe("in the network's graph", () => {
    const key: SigningKey = { id: "labour-1", secret: randomBytes(32) };
    const officer: Asker = { role: "UNIT_COORDINATOR", unit: "MOET" };
    const stranger: Asker = { role: "UNIT_COORDINATOR", unit: "MND" };
    let foreign: PythonSubgraph;
    let hub: TestHub;
    let ministryId = "";
    beforeAll(async () => {
      // The demo's ids are the same in every hub, so the figures can be there before it.
      ministryId = "min_d0454a9e-995d-75c6-832c-c2359e531da7";
      foreign = await startPythonSubgraph([key], [{ ministryId, year: 2025, women: 412 }]);
      const sdl = readFileSync(path.join(import.meta.dirname, "schema.graphql"), "utf8");
      hub = await startTestHub({ others: [{ name: "labour", url: foreign.url, sdl, key }] });
    });
    afterAll(async () => {
      await hub.stop();
      await foreign.stop();
    });

    test("its fields stand beside those of the owner, on one entity, in a list, and with a way back", async () => {
      const query = `{
        ministry(code: "MOET") { id name { vi } newest: staffFigure { year women } old: staffFigure(year: 2019) { women } }
        ministries(first: 5) { edges { node { code staffFigure { women } } } }
        staffFigures { women ministry { code memberCount } }
      }`;
      const { data, errors } = await hub.execute({ query, as: officer });
      expect(errors).toBeUndefined();
      expect(data.ministry).toEqual({
        id: ministryId,
        name: { vi: "Bộ Giáo dục và Đào tạo" },
        old: null,
        newest: { year: 2025, women: 412 },
      });
      expect(data.ministries.edges).toHaveLength(5);
      expect(data.staffFigures).toEqual([{ women: 412, ministry: { code: "MOET", memberCount: expect.any(Number) } }]);
    });

    test("it believes the claims that were signed: the unit's coordinator sees and changes, another is told why not", async () => {
      const query = `{ ministry(code: "MOET") { figure: staffFigure { source { vi } } } }`;
      const own = await hub.execute({ query, as: officer });
      expect(own.data.ministry.figure.source).toEqual({ vi: "Báo cáo của đơn vị" });
      const other = await hub.execute({ query, as: stranger });
      expect(other.data.ministry.figure.source).toBeNull();
      expect(other.extensions?.["masked"]).toEqual([{ path: ["ministry", "figure", "source"], reason: "UNIT" }]);

      const record = `mutation ($input: RecordStaffFigureInput!) {
        recordStaffFigure(input: $input) { staffFigure { year women ministry { code } } userErrors { code field message { en } } }
      }`;
      const variables = { input: { ministryId, year: 2026, women: 420 } };
      const refused = await hub.execute({ query: record, variables, as: stranger });
      expect(refused.data.recordStaffFigure).toMatchObject({
        staffFigure: null,
        userErrors: [{ code: "FORBIDDEN", field: ["ministryId"] }],
      });
      const recorded = await hub.execute({ query: record, variables, as: officer });
      expect(recorded.data.recordStaffFigure).toEqual({
        staffFigure: { year: 2026, women: 420, ministry: { code: "MOET" } },
        userErrors: [],
      });
    });

    test("it answers nobody but the gateway, and each request of the gateway once", async () => {
      const body = JSON.stringify({ query: "{ _service { sdl } }" });
      const send = async (headers: Record<string, string>) => {
        const response = await fetch(foreign.url, { method: "POST", headers, body });
        const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: object }[] };
        return { status: response.status, data, extensions: errors?.[0]?.extensions };
      };
      const bad = { status: 401, data: undefined, extensions: { code: "BAD_SIGNATURE" } };
      const plain = { "content-type": "application/json" };
      expect(await send(plain)).toEqual(bad);
      const sign = createRequestSigner(key);
      const headers = { ...plain, ...(await sign({ method: "POST", url: foreign.url, body, viewer: visitor })) };
      expect(await send(headers)).toMatchObject({ status: 200, data: { _service: { sdl: expect.any(String) } } });
      expect(await send(headers)).toEqual(bad);
      const strange = createRequestSigner({ ...key, secret: randomBytes(32) });
      const forged = await strange({ method: "POST", url: foreign.url, body, viewer: visitor });
      expect(await send({ ...plain, ...forged })).toEqual(bad);
      expect((await fetch(new URL("/health/ready", foreign.url))).status).toBe(200);
    });

    test("when it is gone, its fields are null with its name, and the rest is answered", async () => {
      await foreign.stop();
      const query = `{ ministry(code: "MOET") { code staffFigure { women } } }`;
      const { data, errors } = await hub.execute({ query, as: officer });
      expect(data.ministry).toEqual({ code: "MOET", staffFigure: null });
      expect(errors).toMatchObject([
        { path: ["ministry", "staffFigure"], extensions: { service: "labour", code: "SUBGRAPH_UNREACHABLE" } },
      ]);
    });
  });
}

function twice(headers: Readonly<Record<string, string>>) {
  const second = (name: string) => headers[name]?.replace("sen=", "more=");
  return {
    ...headers,
    signature: `${headers["signature"]}, ${second("signature")}`,
    "signature-input": `${headers["signature-input"]}, ${second("signature-input")}`,
  };
}
