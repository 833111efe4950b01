import { request as sendRequest } from "node:http";
import type { OutgoingHttpHeaders } from "node:http";
import type { TestHub } from "@sen/testing/hub";

/** A hub with everything it has written into its logs. */
export interface AttackedHub {
  readonly hub: TestHub;
  readonly lines: readonly string[];
  /** Lines about denied access since the mark, which is the number of lines there were. */
  readonly denials: (since: number) => DenialLine[];
}

/** What a line about a denied access holds, beside pino's own. */
export interface DenialLine {
  readonly event: string;
  readonly code: string;
  readonly door: string;
  readonly operation: string | null;
  readonly who: string | null;
  readonly from: string | null;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export const json = { "content-type": "application/json" } as const;

export function denialsOf(lines: readonly string[]): (since: number) => DenialLine[] {
  return (since) =>
    lines.slice(since).flatMap((line) => {
      if (!line.includes('"event":"access-denied"')) return [];
      const { event, code, door, operation, who, from } = JSON.parse(line) as DenialLine;
      return [{ event, code, door, operation, who, from }];
    });
}

/** Sends a request to the letter, as `fetch` would not: any header, any address. */
export function send(
  url: string,
  options: {
    readonly method?: string;
    readonly path?: string;
    readonly headers?: OutgoingHttpHeaders;
    readonly body?: string | Buffer;
  } = {},
): Promise<RawAnswer> {
  const { hostname, port, pathname, search } = new URL(url);
  const { method = "POST", path = pathname + search, headers = json, body } = options;
  return new Promise((resolve, reject) => {
    const request = sendRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** The code of the first GraphQL error of an answer. */
export function codeOf({ text }: Pick<RawAnswer, "text">): unknown {
  const { errors } = JSON.parse(text) as { errors?: readonly { readonly extensions?: { readonly code?: unknown } }[] };
  return errors?.[0]?.extensions?.code;
}
