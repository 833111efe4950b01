import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { composeSchemas, subgraphs, writeSupergraph } from "@sen/cli";
import { serveTestHub } from "@sen/testing/hub-parts";
import type { TestHub } from "@sen/testing/hub";
import { generate } from "selfsigned";
import { projectFolder } from "./topology/compose-file.ts";
import { freePorts } from "@sen/testing/free-ports";
import { Part } from "./topology/part.ts";
import { startSecureProvider } from "./topology/provider.ts";

const clientSecret = "a secret of the client at the provider";
const key = Buffer.alloc(32, 7).toString("base64");

let folder: string;
let hub: TestHub;
let provider: Awaited<ReturnType<typeof startSecureProvider>>;
let ports: number[];

/** An authority of one's own in `authorities/own.crt`, and what it signed for 127.0.0.1. */
async function makeCertificates() {
  const algorithm = { keyType: "ec", algorithm: "sha256" } as const;
  const authority = await generate([{ name: "commonName", value: "Authority of example.org" }], {
    ...algorithm,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, critical: true },
    ],
  });
  const signed = await generate([{ name: "commonName", value: "127.0.0.1" }], {
    ...algorithm,
    ca: { cert: authority.cert, key: authority.private },
    extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
  });
  await mkdir(path.join(folder, "authorities"));
  await mkdir(path.join(folder, "none"));
  await writeFile(path.join(folder, "authorities/own.crt"), authority.cert);
  await writeFile(path.join(folder, "authorities/README.md"), "no certificate");
  const certificate = path.join(folder, "certificate.pem");
  await writeFile(certificate, signed.cert);
  await writeFile(path.join(folder, "key.pem"), signed.private, { mode: 0o600 });
  return {
    certificate,
    key: path.join(folder, "key.pem"),
    both: certificate,
    tls: { certificate: signed.cert, key: signed.private, clientAuthority: undefined },
  };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sen-authority-"));
  ports = await freePorts(3);
  const certificate = await makeCertificates();
  hub = await serveTestHub();
  await hub.secureSlice("events", { tls: certificate.tls });
  const publicUrl = "https://sen.example.org";
  provider = await startSecureProvider({
    port: ports[0] ?? 0,
    clientSecret,
    publicUrl,
    certificate,
    subjects: ["lan"],
  });
  const own = subgraphs.map(({ name, sdl }) => ({ name, sdl, url: hub.sliceAt(name).url }));
  await writeSupergraph(path.join(folder, "supergraph.graphql"), composeSchemas(own));
});
afterAll(async () => {
  await provider?.stop();
  await hub?.stop();
  await rm(folder, { recursive: true });
});

/** A gateway as the image starts it, with `authorities` laid over its folder of them; what it says to who signs in and who asks. */
async function tryGateway(authorities: string, port: number) {
  const [, ofImage = ""] =
    /^ENV (.*SSL_CERT_DIR=.*)$/m.exec(readFileSync(path.join(projectFolder, "Dockerfile"), "utf8")) ?? [];
  const believing = Object.fromEntries(
    ofImage
      .replace("=/authorities", `=${authorities}`)
      .split(" ")
      .map((pair) => pair.split("=")),
  );
  const gateway = new Part(
    "gateway",
    [process.execPath, "--disable-warning=ExperimentalWarning", "gateway/src/main.ts"],
    {
      cwd: projectFolder,
      env: {
        NODE_ENV: "production",
        HOST: "127.0.0.1",
        PORT: String(port),
        PUBLIC_URL: "https://sen.example.org",
        SUPERGRAPH_FILE: path.join(folder, "supergraph.graphql"),
        CACHE_FOLDER: path.join(tmpdir(), "sen-test-cache"),
        FILES_URL: `file://${folder}/files`,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: "sen-gateway",
        OIDC_CLIENT_SECRET: clientSecret,
        SESSION_SECRET: key,
        SUBGRAPH_HOSTS: "127.0.0.1",
        SUBGRAPH_KEYS: subgraphs
          .map(
            ({ name }) =>
              `${name}=${hub.sliceAt(name).key.id}:${Buffer.from(hub.sliceAt(name).key.secret).toString("base64")}`,
          )
          .join(";"),
        ...believing,
      },
    },
  );
  try {
    await gateway.ready(`http://127.0.0.1:${port}`);
    const signIn = await fetch(`http://127.0.0.1:${port}/auth/login?return=/`, { redirect: "manual" });
    const asked = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ upcoming: events(first: 1) { totalCount } }" }),
    });
    const { data, errors } = (await asked.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
    return {
      status: signIn.status,
      to: signIn.headers.get("location")?.split("?")[0],
      data,
      code: errors?.[0]?.extensions.code,
      output: gateway.output,
    };
  } finally {
    await gateway.stop("SIGTERM");
  }
}

test("a gateway believes a provider and a slice whose certificates an authority of one's own signed, when that lies in its folder alone", async () => {
  expect(await tryGateway(path.join(folder, "authorities"), ports[1] ?? 0)).toMatchObject({
    status: 302,
    to: `${provider.issuer}/auth`,
    data: { upcoming: { totalCount: expect.any(Number) } },
    code: undefined,
  });
  const doubting = await tryGateway(path.join(folder, "none"), ports[2] ?? 0);
  expect(doubting).toMatchObject({ status: 503, data: { upcoming: null }, code: "SUBGRAPH_UNREACHABLE" });
  expect(doubting.output).toContain("UNABLE_TO_VERIFY_LEAF_SIGNATURE");
});
