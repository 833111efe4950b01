import { connect } from "node:net";
import type { Socket } from "node:net";
import { describe, expect, test } from "@jest/globals";
import { codeOf, json, send } from "./attacked-hub.ts";
import type { AttackedHub } from "./attacked-hub.ts";

export function bodyAttacks(attacked: () => AttackedHub): void {
  const hub = () => attacked().hub;
  const answersStill = async () => {
    const answer = await send(`${hub().url}/graphql`, { body: JSON.stringify({ query: "{ __typename }" }) });
    expect(answer.text).toBe('{"data":{"__typename":"Query"}}\n');
  };

  describe("bodies", () => {
    test("one that is too large is refused, though it says that it is small or nothing of it", async () => {
      const since = attacked().lines.length;
      const large = `{"query":"${"x".repeat(1_100_000)}"}`;
      for (const headers of [json, { ...json, "transfer-encoding": "chunked" }]) {
        const answer = await send(`${hub().url}/graphql`, { headers, body: large });
        expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 413, code: "BAD_REQUEST" });
      }
      expect(
        attacked()
          .denials(since)
          .map(({ door }) => door),
      ).toEqual(["POST /graphql", "POST /graphql"]);
      await answersStill();
    });

    test.each([
      "{",
      "[]",
      "null",
      "7",
      '"x"',
      "",
      '{"query":',
      "[".repeat(100_000),
      "\uFEFF{}",
      '{"query":"{ __typename }"}}',
    ])("%j is no operation", async (body) => {
      const answer = await send(`${hub().url}/graphql`, { body });
      expect(answer.status).toBe(400);
      expect(codeOf(answer)).toBe("BAD_REQUEST");
    });

    test.each([
      "//evil.example/",
      "http://evil.example/graphql",
      "*",
      "/%",
      "/graphql/%",
      "/graphql/%ff",
      "/exports/%00.csv",
      "/events/../../x",
      "/auth/callback?%",
      "/files/%",
      "/imports/__proto__",
      "/exports/__proto__.__proto__",
      "/\\",
      "/?[]",
      "//",
      "///:",
    ])("the address %j is refused or is a page, and no defect", async (path) => {
      const since = attacked().lines.length;
      for (const method of ["GET", "POST"]) {
        const { status } = await send(hub().url, {
          method,
          path,
          headers: json,
          ...(method === "POST" && { body: "{}" }),
        });
        expect({ path, method, isOrderly: status >= 200 && status < 500 }).toEqual({ path, method, isOrderly: true });
      }
      expect(
        attacked()
          .lines.slice(since)
          .filter((line) => line.includes("a request failed")),
      ).toEqual([]);
    });

    test("headers without end are refused", async () => {
      const headers = { ...json, cookie: "a=b; ".repeat(10_000) };
      expect((await send(`${hub().url}/graphql`, { headers, body: "{}" })).status).toBe(431);
      const many = Object.fromEntries(Array.from({ length: 3_000 }, (_none, i) => [`x-${i}`, "1"]));
      expect([400, 431]).toContain(
        (await send(`${hub().url}/graphql`, { headers: { ...json, ...many }, body: "{}" })).status,
      );
      await answersStill();
    });
  });

  describe("clients that take their time", () => {
    test("who sends a byte of a header or of a body now and then is cut off, and others are served meanwhile", async () => {
      const head = "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n";
      const slow = await Promise.all([
        ...Array.from({ length: 100 }, () => open(hub().url, head)),
        ...Array.from({ length: 100 }, () => open(hub().url, `${head}content-length: 1000\r\n\r\n{"query":`)),
      ]);
      const dripping = setInterval(() => slow.forEach(({ socket }) => socket.write("x")), 100);
      await answersStill();
      const answers = await Promise.all(slow.map(({ closed }) => closed));
      clearInterval(dripping);
      // 408, or cut off in the middle of it.
      expect(new Set(answers.map((text) => text.slice(0, 12)))).toEqual(new Set(["HTTP/1.1 408"]));
      await answersStill();
    });

    test("who goes in the middle of a body leaves nothing behind", async () => {
      const since = attacked().lines.length;
      const { socket, closed } = await open(
        hub().url,
        "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{",
      );
      socket.end();
      await closed;
      await answersStill();
      expect(
        attacked()
          .lines.slice(since)
          .filter((line) => line.includes("a request failed")),
      ).toEqual([]);
    });
  });

  describe("what is in the logs", () => {
    test("every line is one JSON text, whatever was attacked", () => {
      expect(attacked().lines.length).toBeGreaterThan(50);
      for (const line of attacked().lines) {
        expect(line.trimEnd()).not.toMatch(/[\r\n]/);
        expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) });
      }
    });

    test("lines about denied access name nobody", async () => {
      const { rows } = {
        rows: await hub().sql<{ name: string }>("members", "select full_name as name from members.member limit 50"),
      };
      const denials = attacked().lines.filter((line) => line.includes("access-denied"));
      expect(denials.length).toBeGreaterThan(10);
      for (const line of denials) {
        expect(line).not.toMatch(/demo-|127\.0\.0\.1|@|Bearer|mem_|sen_session/);
        for (const { name } of rows) expect(line).not.toContain(name);
      }
    });
  });
}

function open(url: string, text: string): Promise<{ readonly socket: Socket; readonly closed: Promise<string> }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(text);
      resolve({ socket, closed });
    });
    let answer = "";
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      answer += chunk;
    });
    // A reset is a way of being cut off.
    socket.on("error", reject);
    const closed = new Promise<string>((done) => socket.once("close", () => done(answer)));
  });
}
