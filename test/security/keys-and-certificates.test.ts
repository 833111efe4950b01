import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";
import { generate } from "selfsigned";
import { writePdf } from "../../packages/files/test/write-pdf.ts";

let hub: TestHub;
let folder: string;
const lines: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sen-keys-"));
  hub = await startTestHub({ log: (line) => lines.push(line) });
});
afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true });
});

const coordinator = { role: "UNIT_COORDINATOR", unit: "MOET" } as const;

async function ask(gateway: string, query: string, variables: Record<string, unknown> = {}) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${await hub.token(coordinator)}` };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${gateway}/graphql`, { method: "POST", headers, body });
  return (await response.json()) as {
    data: Record<string, never> | null;
    errors?: { extensions: { code: string } }[];
  };
}

describe("keys of a slice are replaced without a pause", () => {
  const units =
    "query ($after: String) { ministries(first: 2, after: $after) { pageInfo { endCursor } edges { node { code } } } }";
  const codes = async (gateway: string) =>
    (await ask(gateway, '{ ministry(code: "MAE") { code } }')).errors?.map(({ extensions }) => extensions.code) ?? [];

  test("first slices take both, then gateways sign with the new one, then slices take it alone", async () => {
    const old = hub.sliceAt("ministries").key;
    const next = { id: "ministries-next", secret: randomBytes(32) };
    const page = await ask(hub.url, units);
    const after: unknown = page.data?.["ministries"]?.["pageInfo"]?.["endCursor"];
    const upload = await ask(
      hub.url,
      "mutation ($input: PrepareUploadInput!) { prepareUpload(input: $input) { uploadUrl } }",
      {
        input: { fileName: "a.pdf", containsStateSecret: false },
      },
    );
    const ticket = String(upload.data?.["prepareUpload"]?.["uploadUrl"]);

    await hub.secureSlice("ministries", { signingKeys: [old, next] });
    const files = { url: pathToFileURL(folder).href, clamdUrl: undefined, ticketKeys: [next, old] };
    const signingKeys = new Map(
      ["ministries", "members", "events", "proposals"].map((name) => [name, hub.sliceAt(name).key]),
    );
    const newer = await hub.addGateway({ signingKeys: new Map([...signingKeys, ["ministries", next]]), files });
    expect([await codes(hub.url), await codes(newer.url)]).toEqual([[], []]);
    // What was given out under the old key is good at the new gateway.
    const authorization = `Bearer ${await hub.token(coordinator)}`;
    const paper = Buffer.from(await writePdf(["Số 1/CV"]));
    const kept = await fetch(newer.url + ticket, { method: "PUT", headers: { authorization }, body: paper });
    expect(kept.status).toBe(201);

    await hub.secureSlice("ministries", { signingKeys: [next, old] });
    expect([await codes(hub.url), await codes(newer.url)]).toEqual([[], []]);
    expect((await ask(newer.url, units, { after })).errors).toBeUndefined();

    await hub.secureSlice("ministries", { signingKeys: [next] });
    const since = lines.length;
    expect([await codes(hub.url), await codes(newer.url)]).toEqual([["BAD_SIGNATURE"], []]);
    expect(lines.slice(since).filter((line) => line.includes("a request was refused"))).toHaveLength(1);
  });
});

describe("slices over TLS that ask for certificates", () => {
  const authority = async () => {
    const name = [{ name: "commonName", value: "127.0.0.1" }];
    const {
      cert,
      private: key,
      clientcert = "",
      clientprivate = "",
    } = await generate(name, {
      keyType: "ec",
      algorithm: "sha256",
      extensions: [
        { name: "basicConstraints", cA: true, critical: true },
        { name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] },
      ],
      clientCertificate: { cn: "gateway", keyType: "ec", algorithm: "sha256" },
    });
    return { cert, key, client: { cert: clientcert, key: clientprivate } };
  };
  const query = "{ upcoming: events(first: 1) { totalCount } }";

  test("answer gateways that have one, and nobody else", async () => {
    const ours = await authority();
    const theirs = await authority();
    const url = hub.sliceAt("events").url;
    await hub.secureSlice("events", { tls: { certificate: ours.cert, key: ours.key, clientAuthority: ours.cert } });
    const subgraphUrls = { events: hub.sliceAt("events").url };
    expect(subgraphUrls.events).toBe(url.replace("http:", "https:"));
    const outcomes: unknown[] = [];
    for (const subgraphTls of [
      { ca: ours.cert, ...ours.client },
      // A certificate that somebody else signed, none at all, and a slice whose own certificate is nobody's.
      { ca: ours.cert, ...theirs.client },
      { ca: ours.cert, cert: undefined, key: undefined },
      { ca: theirs.cert, ...ours.client },
    ]) {
      const gateway = await hub.addGateway({ subgraphUrls, subgraphTls });
      const { data, errors } = await ask(gateway.url, query);
      outcomes.push(errors?.[0]?.extensions.code ?? Object.keys(data ?? {}));
    }
    expect(outcomes).toEqual([["upcoming"], "BAD_SIGNATURE", "BAD_SIGNATURE", "SUBGRAPH_UNREACHABLE"]);
    // Probes of a cluster have no certificate.
    expect(await statusOf(subgraphUrls.events.replace("/graphql", "/health/ready"), ours.cert)).toBe(200);
  });
});

function statusOf(url: string, ca: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { ca, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
