import type { IncomingMessage, ServerResponse } from "node:http";
import { HubError } from "@sen/errors";
import { createRequestSigner, visitor } from "@sen/identity";
import type { SigningKey, Viewer } from "@sen/identity";
import type { AskSlice } from "../session/access-facts.ts";

export interface CalendarOptions {
  /** Address of the slice that writes calendars; without it, or its key, there are none. */
  readonly url: string | undefined;
  readonly signingKey: SigningKey | undefined;
  readonly askSlice: AskSlice;
  readonly findViewer: (request: IncomingMessage) => Promise<Viewer>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly viewer: Viewer;
}

/** The slice's fields for these are `@inaccessible`: not part of the graph that clients query, since calendars are files. */
const eventQuery = `query EventCalendar($code: String!) { event(code: $code) { ics } }`;
const feedQuery = `query CalendarFeed($secret: String!) { calendarFeed(secret: $secret) }`;

/**
 * `GET /events/<code>.ics` for whoever may see the event, and `GET /calendar/<secret>.ics` for calendar programs, which sign
 * in nowhere: there the secret is the right. Gives the handler of an address; null when it is none of these.
 */
export function createCalendars({
  url,
  signingKey,
  askSlice,
  findViewer,
}: CalendarOptions): (path: string) => Handler | null {
  if (url === undefined || signingKey === undefined) return () => null;
  const sign = createRequestSigner(signingKey);

  const ask = async ({ query, variables, viewer }: Question): Promise<string | null> => {
    const body = JSON.stringify({ query, variables });
    const signature = await sign({ method: "POST", url, body, viewer });
    const headers = { "content-type": "application/json", ...signature };
    try {
      const response = await askSlice(url, { method: "POST", headers, body, signal: AbortSignal.timeout(5000) });
      return readCalendar(await response.json());
    } catch (cause) {
      throw new HubError("UNAVAILABLE", { service: "events" }, { cause });
    }
  };

  return (path) => {
    const [, code] = /^\/events\/([A-Z]{2}-\d{4}-\d{3,6})\.ics$/.exec(path) ?? [];
    if (code !== undefined) {
      return async (request, response) => {
        const viewer = await findViewer(request);
        send(response, code, await ask({ query: eventQuery, variables: { code }, viewer }));
      };
    }
    const [, secret] = /^\/calendar\/([\w-]{43})\.ics$/.exec(path) ?? [];
    if (secret === undefined) return null;
    return async (_request, response) => {
      send(response, "sen", await ask({ query: feedQuery, variables: { secret }, viewer: visitor }));
    };
  };
}

/** Our own slice answers; anything but the two shapes counts as its being down. */
function readCalendar(answer: unknown): string | null {
  const { data } = answer as { data?: { event?: { ics: string } | null; calendarFeed?: string | null } | null };
  if (data == null) throw new Error("the slice that writes calendars did not answer");
  return data.event?.ics ?? data.calendarFeed ?? null;
}

function send(response: ServerResponse, name: string, text: string | null): void {
  if (text === null) throw new HubError("NOT_FOUND", { what: { vi: "lịch", en: "calendar" } });
  response.writeHead(200, {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": `inline; filename="${name}.ics"`,
    // What one viewer may see is not for another's cache.
    "cache-control": "private, no-store",
    vary: "cookie, authorization",
    "referrer-policy": "no-referrer",
  });
  response.end(text);
}
