import { createHmac, generateKeyPairSync, randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { EncryptJWT, SignJWT } from "jose";
import { Browser } from "../../gateway/browser.ts";
import { codeOf, json, send } from "./attacked-hub.ts";
import type { AttackedHub, RawAnswer } from "./attacked-hub.ts";

const whoAmI = JSON.stringify({ query: "{ me { roles { role } } }" });
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly aud: string;
  readonly exp: number;
  readonly iat: number;
}

export function sessionAttacks(attacked: () => AttackedHub): void {
  const hub = () => attacked().hub;
  const ask = (headers: Record<string, string>): Promise<RawAnswer> =>
    send(`${hub().url}/graphql`, { headers: { ...json, ...headers }, body: whoAmI });
  const nobody = { data: { me: null } };

  describe("forged bearer tokens", () => {
    const forgeries: Readonly<Record<string, (header: string, claims: Claims, genuine: string) => Promise<string>>> = {
      "algorithm none": async (_header, claims) => `${encode({ alg: "none", typ: "at+jwt" })}.${encode(claims)}.`,
      "algorithm None": async (_header, claims) => `${encode({ alg: "None", typ: "at+jwt" })}.${encode(claims)}.`,
      "HMAC under the public key": async (_header, claims) => {
        const { keys } = (await (await fetch(`${claims.iss}/jwks`)).json()) as { keys: { kid: string }[] };
        const head = encode({ alg: "HS256", typ: "at+jwt", kid: keys[0]?.kid });
        const text = `${head}.${encode(claims)}`;
        return `${text}.${createHmac("sha256", JSON.stringify(keys[0])).update(text).digest("base64url")}`;
      },
      "another key under the same name": async (header, claims) =>
        new SignJWT({ ...claims })
          .setProtectedHeader(JSON.parse(Buffer.from(header, "base64url").toString()) as { alg: string })
          .sign(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey),
      "a key of its own in the header": async (_header, claims) => {
        const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
        const jwk = publicKey.export({ format: "jwk" });
        return new SignJWT({ ...claims }).setProtectedHeader({ alg: "ES256", typ: "at+jwt", jwk }).sign(privateKey);
      },
      "a key at an address of its own": async (_header, claims) =>
        new SignJWT({ ...claims })
          .setProtectedHeader({ alg: "ES256", jku: "http://127.0.0.1:9/jwks", kid: "test" })
          .sign(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey),
      "another subject under the signature": async (header, claims, genuine) =>
        `${header}.${encode({ ...claims, sub: "demo-secretariat" })}.${genuine.split(".")[2]}`,
      "a signature cut short": async (_header, _claims, genuine) => genuine.slice(0, -8),
      "a critical header nobody knows": async (_header, claims) =>
        `${encode({ alg: "ES256", crit: ["exp"], kid: "test" })}.${encode(claims)}.${"A".repeat(86)}`,
      "a secret box of the hub's own form": async (_header, claims) =>
        new EncryptJWT({ ...claims }).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).encrypt(randomBytes(32)),
    };

    test.each(Object.entries(forgeries))("%s: 401, never a visitor, and a line in the log", async (_name, forge) => {
      const genuine = await hub().token({ role: "NETWORK_MEMBER" });
      const [header = "", payload = ""] = genuine.split(".");
      const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Claims;
      const since = attacked().lines.length;
      const answer = await ask({ authorization: `Bearer ${await forge(header, claims, genuine)}` });
      expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 401, code: "UNAUTHENTICATED" });
      expect(attacked().denials(since)).toEqual([
        expect.objectContaining({ code: "UNAUTHENTICATED", door: "POST /graphql", who: null }),
      ]);
      expect(attacked().lines.slice(since).join()).not.toContain("demo-");
    });
  });

  describe("cookies", () => {
    let browser: Browser;
    beforeEach(() => {
      browser = new Browser([["http://localhost:4000", hub().url]]);
    });
    const signIn = (subject: string, back = "/auth/session") =>
      browser.open(`${hub().url}/auth/login?return=${encodeURIComponent(back)}&as=${subject}`);
    const session = () => browser.cookie(hub().url, "sen_session") ?? "";

    test("a session cookie with any one of its parts changed is nobody's", async () => {
      await signIn("demo-secretariat");
      const parts = session().split(".");
      expect(parts).toHaveLength(5);
      for (const index of parts.keys()) {
        const changed = parts.with(index, encode({ alg: "none", sub: "demo-secretariat", index })).join(".");
        expect(JSON.parse((await ask({ cookie: `sen_session=${changed}` })).text)).toEqual(nobody);
      }
      for (const cookie of [
        "sen_session=",
        "sen_session=%",
        "sen_session=a.b.c.d.e",
        `sen_session=${"a".repeat(6_000)}`,
        "sen_session",
        ";;;=;",
      ]) {
        expect(JSON.parse((await ask({ cookie })).text)).toEqual(nobody);
      }
    });

    test("the cookie of a sign-in that was begun is no session, and a session finishes no sign-in", async () => {
      const begun = await browser.request(`${hub().url}/auth/login?return=/`);
      expect(begun.status).toBe(302);
      const attempt = browser.cookie(hub().url, "sen_sign_in") ?? "";
      expect(JSON.parse((await ask({ cookie: `sen_session=${attempt}` })).text)).toEqual(nobody);
      await signIn("demo-auditor");
      const finished = await send(`${hub().url}/auth/callback?code=x&state=y`, {
        method: "GET",
        headers: { cookie: `sen_sign_in=${session()}` },
      });
      expect(finished.status).toBe(400);
    });

    test("who signs in gets a new session, whatever cookie she came with", async () => {
      await signIn("demo-auditor");
      const planted = session();
      await signIn("demo-auditor");
      expect(session()).not.toBe(planted);
      expect(session()).not.toBe("");
    });

    test("the answer of the provider to somebody else's sign-in opens nothing", async () => {
      const attacker = new Browser([["http://localhost:4000", hub().url]]);
      const begun = await attacker.request(`${hub().url}/auth/login?return=/&as=demo-auditor`);
      let at = begun.headers.get("location") ?? "";
      while (!at.includes("/auth/callback")) {
        const next = (await attacker.request(at)).headers.get("location");
        if (next === null) throw new Error(`the provider did not answer at ${at}`);
        at = new URL(next, at).href;
      }
      await browser.request(`${hub().url}/auth/login?return=/`);
      const planted = await browser.request(at);
      expect(planted.status).toBe(401);
      expect(session()).toBe("");
      const code = new URL(at).searchParams.get("code") ?? "";
      await attacker.request(at);
      expect((await attacker.request(at)).status).toBe(400);
      expect(code).not.toBe("");
    });

    test.each([
      "//evil.example/",
      "/\\evil.example",
      "https://evil.example/",
      "javascript:alert(1)",
      "/\t/evil.example",
      "\\\\evil.example",
      "/%0d%0aset-cookie:%20a=b/../..//evil.example",
      "/..//evil.example",
      "http:evil.example",
      "/@evil.example//",
    ])("after sign-in %j leads to no other site", async (back) => {
      const { address } = await signIn("demo-auditor", back);
      expect(["localhost", new URL(hub().url).hostname]).toContain(new URL(address).hostname);
      expect(new URL(address).host).not.toContain("evil");
    });
  });

  describe("pages of other sites", () => {
    const cookieOf = async () => {
      const browser = new Browser([["http://localhost:4000", hub().url]]);
      await browser.open(`${hub().url}/auth/login?return=/auth/session&as=demo-secretariat`);
      return `sen_session=${browser.cookie(hub().url, "sen_session")}`;
    };

    test.each([
      ["a form", "POST", "application/x-www-form-urlencoded", "query={me{id}}", 415],
      [
        "a form with a file",
        "POST",
        "multipart/form-data; boundary=x",
        '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
        415,
      ],
      ["plain text", "POST", "text/plain", whoAmI, 415],
      ["no type", "POST", "", whoAmI, 415],
      ["JSON in other words", "POST", "text/plain; application/json", whoAmI, 415],
    ])("%s cannot act with her session, and is in the log", async (_name, method, type, body, status) => {
      const since = attacked().lines.length;
      const headers = { cookie: await cookieOf(), ...(type !== "" && { "content-type": type }) };
      const answer = await send(`${hub().url}/graphql`, { method, headers, body });
      expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status, code: "BAD_REQUEST" });
      expect(attacked().denials(since)).toContainEqual(
        expect.objectContaining({ code: "BAD_REQUEST", door: "POST /graphql" }),
      );
    });

    test("a plain link asks nothing with her session, and is in the log", async () => {
      const since = attacked().lines.length;
      const answer = await send(`${hub().url}/graphql?query=${encodeURIComponent("{ me { id } }")}`, {
        method: "GET",
        headers: { cookie: await cookieOf() },
      });
      expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 400, code: "BAD_REQUEST" });
      expect(attacked().denials(since)).toContainEqual(expect.objectContaining({ code: "BAD_REQUEST" }));
    });

    test("a WebSocket or stream of another origin is refused before a word is said, and is in the log", async () => {
      const cookie = await cookieOf();
      for (const origin of [
        "https://evil.example",
        "null",
        "http://localhost:4000.evil.example",
        "https://allowed.example.evil.example",
      ]) {
        const since = attacked().lines.length;
        const upgrade = await send(`${hub().url}/graphql`, {
          method: "GET",
          headers: {
            cookie,
            origin,
            connection: "Upgrade",
            upgrade: "websocket",
            "sec-websocket-version": "13",
            "sec-websocket-key": randomBytes(16).toString("base64"),
            "sec-websocket-protocol": "graphql-transport-ws",
          },
        });
        expect(upgrade.status).toBe(403);
        const stream = await send(`${hub().url}/graphql`, {
          headers: { ...json, cookie, origin, accept: "text/event-stream" },
          body: whoAmI,
        });
        expect(stream.status).toBe(403);
        expect(
          attacked()
            .denials(since)
            .map(({ door }) => door),
        ).toEqual(["GET /graphql", "POST /graphql"]);
      }
    });

    test("nobody is signed out by a page of another site", async () => {
      const cookie = await cookieOf();
      const since = attacked().lines.length;
      for (const headers of [
        { origin: "https://evil.example" },
        { "sec-fetch-site": "cross-site" },
        { origin: "null" },
      ]) {
        const answer = await send(`${hub().url}/auth/logout`, { headers: { cookie, ...headers } });
        expect({ status: answer.status, cookies: answer.headers["set-cookie"] }).toEqual({
          status: 403,
          cookies: undefined,
        });
      }
      expect(attacked().denials(since)).toHaveLength(3);
    });
  });
}
