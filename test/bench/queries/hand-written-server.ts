import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { demoNow } from "@sen/testing/hub";
import pg from "pg";
import { today } from "./questions.ts";
import type { Question } from "./questions.ts";

const folder = new URL("hand-written/", import.meta.url);

/** A statement with `$1`, `$2`… and the names of what they stand for. */
interface Statement {
  readonly text: string;
  readonly names: readonly string[];
}

/** The statements by operation: each a file `Q01.sql` that takes variables by their names, as `:year`. */
const statements = new Map(
  readdirSync(folder)
    .filter((file) => file.startsWith("Q"))
    .map((file) => [file.slice(0, 3), bindNames(readFileSync(new URL(file, folder), "utf8"))] as const),
);

function bindNames(sql: string): Statement {
  const names: string[] = [];
  const text = sql.replaceAll(/(?<!:):([a-z]\w*)/gi, (_all, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, names };
}

function requireStatement(name: string): Statement {
  const statement = statements.get(name);
  if (statement === undefined) throw new Error(`nobody wrote ${name} by hand`);
  return statement;
}

/**
 * Settings of the connections. The reports that are functions ask for the viewer's roles: staff. A plan is made once for a
 * statement, not again for each question: with as many joins as these have, planning is dearer than running.
 */
const settings = { "sen.viewer": '{"roles":[{"role":"SECRETARIAT"}]}', plan_cache_mode: "force_generic_plan" };

export interface HandWritten {
  /** What the statement of a question answers. */
  ask(question: Question): Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * What somebody would write by hand for one screen: an HTTP server with one prepared statement for each, which joins all
 * schemas and makes the JSON. It knows nobody's rights and no slices, so it is the least that the same data can cost.
 */
export async function startHandWritten(database: DatabaseSettings): Promise<HandWritten> {
  await withClient(database, (client) => client.query(readFileSync(new URL("shared.sql", folder), "utf8")));
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const pool = new pg.Pool({ ...database, max: 4, options: options.join(" ") });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { name, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Question; // from `ask` below
      const { text, names } = requireStatement(name);
      pool
        .query<{ answer: string }>({ name, text, values: names.map((each) => variables[each] ?? null) })
        .then(({ rows }) => response.end(rows[0]?.answer ?? "null"))
        .catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // a server listening on TCP has this kind of address
  return {
    ask: async ({ name, variables, as }) => {
      const subject = as && "subject" in as ? as.subject : undefined;
      const body = JSON.stringify({ name, variables: { today, now: demoNow, ...variables, subject } });
      const response = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`${name} by hand: ${text}`);
      return JSON.parse(text);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}
