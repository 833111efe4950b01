import { readFileSync } from "node:fs";
import { findDemoSubject, listDemoPeople } from "@sen/cli";
import { Agent, fetch } from "undici";
import type { Asker } from "@sen/testing/hub";
import type { Topology } from "../../deployment/topology/start-topology.ts";

export interface DoorAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** How long a token is used, in milliseconds: half of the hour for which it is good. */
const tokenMs = 1_800_000;

/** The hub's public door over TLS, as many people come to it: each with a token of her own, over connections that are kept. */
export async function openDoor(topology: Topology, { timeoutMs = 60_000 }: { readonly timeoutMs?: number } = {}) {
  const certificate = readFileSync(topology.certificateFile);
  const dispatcher = new Agent({ connect: { ca: certificate }, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  const people = await listDemoPeople(topology.database.admin);
  const tokens = new Map<string, { readonly text: Promise<string>; readonly since: number }>();
  const subjectOf = (asker: Asker): string => {
    const subject = "subject" in asker ? asker.subject : findDemoSubject(people, asker.role, asker.unit);
    if (subject === undefined) throw new Error(`nobody among the demo people is ${JSON.stringify(asker)}`);
    return subject;
  };
  const token = (asker: Asker): Promise<string> => {
    const subject = subjectOf(asker);
    const known = tokens.get(subject);
    if (known !== undefined && performance.now() - known.since < tokenMs) return known.text;
    const text = topology.token(subject);
    tokens.set(subject, { text, since: performance.now() });
    return text;
  };
  const send = async (method: string, path: string, body: string | Uint8Array, headers: Record<string, string>) => {
    const response = await fetch(`${topology.publicUrl}${path}`, { method, dispatcher, headers, body });
    return { status: response.status, text: await response.text() };
  };
  return {
    token,
    send,
    download: async (path: string, headers: Record<string, string>): Promise<Uint8Array | null> => {
      const response = await fetch(`${topology.publicUrl}${path}`, { dispatcher, headers });
      const bytes = new Uint8Array(await response.arrayBuffer());
      return response.ok ? bytes : null;
    },
    ask: async (query: string, variables: object, as?: Asker): Promise<DoorAnswer> => {
      const headers = {
        "content-type": "application/json",
        "graphql-client-name": "load",
        ...(as && { authorization: `Bearer ${await token(as)}` }),
      };
      const { status, text } = await send("POST", "/graphql", JSON.stringify({ query, variables }), headers);
      if (!text.startsWith("{")) throw new Error(`HTTP_${status}`);
      return JSON.parse(text) as DoorAnswer;
    },
    close: () => dispatcher.destroy(),
  };
}

export type Door = Awaited<ReturnType<typeof openDoor>>;

/** What went wrong with an answer, or with the way to it, by one word. */
export function codesOf(answer: DoorAnswer): string[] {
  const { errors = [] } = answer;
  if (errors.length === 0 && answer.data == null) return ["NO_DATA"];
  return errors.map(({ extensions }) => {
    const code = extensions?.["code"];
    return typeof code === "string" ? code : "NO_CODE";
  });
}

export function codeOfFailure(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : cause instanceof Error ? cause.message : String(cause);
}
