import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { DatabaseSettings } from "@sen/database";
import pg from "pg";
import type { Question } from "./questions.ts";

/** The statements by operation: each a comment line `-- Q01`, then SQL that takes `$1`, an object of variables. */
const statements = new Map(
  readFileSync(new URL("hand-written.sql", import.meta.url), "utf8")
    .split(/^-- (?=Q\d\d\b)/m)
    .slice(1)
    .map((part) => [part.slice(0, 3), part.slice(part.indexOf("\n") + 1)] as const),
);

export interface HandWritten {
  knows(name: string): boolean;
  /** Milliseconds one answer took. */
  time(question: Question): Promise<number>;
  stop(): Promise<void>;
}

/**
 * What somebody would write by hand for one screen: an HTTP server with one prepared statement for each, which joins all
 * schemas and makes the JSON. It knows nobody's rights and no slices, so it is the least that the same rows can cost.
 */
export async function startHandWritten(database: DatabaseSettings): Promise<HandWritten> {
  const pool = new pg.Pool({ ...database, max: 4 });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { name, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Question; // from `time` below
      const text = statements.get(name) ?? "";
      pool
        .query<{ answer: string }>({ name, text, values: [JSON.stringify(variables)] })
        .then(({ rows }) => response.end(rows[0]?.answer ?? "null"))
        .catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // a server listening on TCP has this kind of address
  return {
    knows: (name) => statements.has(name),
    time: async ({ name, variables, as }) => {
      const subject = as && "subject" in as ? as.subject : undefined;
      const body = JSON.stringify({ name, variables: { ...variables, subject } });
      const started = performance.now();
      const response = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body });
      const answer: unknown = await response.json();
      const time = performance.now() - started;
      if (response.status !== 200 || answer === null) throw new Error(`${name} by hand gave nothing`);
      return time;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}
