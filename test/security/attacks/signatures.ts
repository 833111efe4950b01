import { createHash } from "node:crypto";
import { describe, expect, jest, test } from "@jest/globals";
import { createRequestSigner, visitor } from "@sen/identity";
import type { SigningKey, Viewer } from "@sen/identity";
import { codeOf, send } from "./attacked-hub.ts";
import type { AttackedHub, RawAnswer } from "./attacked-hub.ts";

const secretariat: Viewer = {
  subject: "demo-secretariat",
  memberId: null,
  roles: [{ role: "SECRETARIAT", unitId: null }],
  purpose: null,
};
const body = JSON.stringify({ query: "{ members(first: 1) { totalCount } }" });

/** Headers as the gateway would send them, at a moment of the attacker's choosing. */
async function sign(url: string, key: SigningKey, viewer: Viewer): Promise<Record<string, string>> {
  return createRequestSigner(key)({ method: "POST", url, body, viewer });
}

/** All but the clock. */
const notFaked = [
  "hrtime",
  "nextTick",
  "performance",
  "queueMicrotask",
  "setImmediate",
  "setInterval",
  "setTimeout",
] as const;

export function signatureAttacks(attacked: () => AttackedHub): void {
  describe("signatures at a slice", () => {
    const at = () => attacked().hub.sliceAt("members");
    const ask = (headers: Record<string, string>, text = body): Promise<RawAnswer> =>
      send(at().url, { headers: { "content-type": "application/json", ...headers }, body: text });
    const expectRefused = async (answer: RawAnswer, since: number) => {
      expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 401, code: "BAD_SIGNATURE" });
      expect(answer.text).not.toContain("totalCount");
      const told = attacked()
        .lines.slice(since)
        .filter((line) => line.includes("a request was refused"));
      expect(told).toHaveLength(1);
      expect(told[0]).toContain('"code":"BAD_SIGNATURE"');
    };

    test("what the gateway signs is answered, so that refusals below say something", async () => {
      const answer = await ask(await sign(at().url, at().key, secretariat));
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.text)).toMatchObject({ data: { members: { totalCount: expect.any(Number) } } });
    });

    test.each<[string, (url: string, key: SigningKey) => Promise<Record<string, string>>]>([
      ["no signature", async () => ({})],
      ["claims without a signature", async (url, key) => pick(await sign(url, key, secretariat), ["sen-viewer"])],
      ["a key nobody has", async (url, { id }) => sign(url, { id, secret: Buffer.alloc(32, 1) }, secretariat)],
      ["another key's name", async (url, { secret }) => sign(url, { id: "nobody", secret }, secretariat)],
      ["another slice's key", async (url) => sign(url, attacked().hub.sliceAt("events").key, secretariat)],
      [
        "claims swapped after signing",
        async (url, key) => ({
          ...(await sign(url, key, visitor)),
          "sen-viewer": Buffer.from(JSON.stringify(secretariat)).toString("base64url"),
        }),
      ],
      [
        "two signatures, the good one of another request",
        async (url, key) => {
          const good = await sign(url, key, visitor);
          const forged = await sign(url, { ...key, secret: Buffer.alloc(32, 1) }, secretariat);
          return { ...forged, signature: `${forged["signature"]}, ${good["signature"]?.replace("sen", "other")}` };
        },
      ],
      [
        "another digest's name",
        async (url, key) => ({
          ...(await sign(url, key, secretariat)),
          "content-digest": `md5=:${createHash("md5").update(body).digest("base64")}:`,
        }),
      ],
      [
        "the role of a slice at its own work",
        async (url, key) => sign(url, key, { ...secretariat, roles: [{ role: "SYSTEM", unitId: null }] }),
      ],
      [
        "a role there is none of",
        async (url, key) =>
          sign(url, key, { ...secretariat, roles: [{ role: "ROOT", unitId: null }] as unknown as Viewer["roles"] }),
      ],
      ["claims that are no claims", async (url, key) => sign(url, key, [] as unknown as Viewer)],
      [
        "a name of a covered header in other letters",
        async (url, key) => {
          const { "sen-viewer": claims = "", ...rest } = await sign(url, key, visitor);
          return { ...rest, "Sen-Viewer": claims.slice(0, -2) };
        },
      ],
    ])("%s: 401 before any resolver, and a line in the log", async (_name, forge) => {
      const headers = await forge(at().url, at().key);
      const since = attacked().lines.length;
      await expectRefused(await ask(headers), since);
    });

    test("a signature is taken once, for its own body, path and method, and for half a minute", async () => {
      const headers = await sign(at().url, at().key, secretariat);
      expect((await ask(headers)).status).toBe(200);
      let since = attacked().lines.length;
      await expectRefused(await ask(headers), since);
      since = attacked().lines.length;
      await expectRefused(await ask(await sign(at().url, at().key, secretariat), '{"query":"{ __typename }"}'), since);
      since = attacked().lines.length;
      const elsewhere = await sign(`${at().url}/other`, at().key, secretariat);
      await expectRefused(await ask(elsewhere), since);
      since = attacked().lines.length;
      await expectRefused(await ask(await signAt(new Date(Date.now() - 36_000), at().url, at().key)), since);
      since = attacked().lines.length;
      await expectRefused(await ask(await signAt(new Date(Date.now() + 36_000), at().url, at().key)), since);
    });
  });
}

function pick(headers: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)));
}

/** What the gateway would have signed at another moment. */
async function signAt(now: Date, url: string, key: SigningKey): Promise<Record<string, string>> {
  jest.useFakeTimers({ now, doNotFake: [...notFaked] });
  try {
    return await sign(url, key, secretariat);
  } finally {
    jest.useRealTimers();
  }
}
