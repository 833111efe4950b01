import { HubError } from "@sen/errors";
import { createRequestSigner, roleNames } from "@sen/identity";
import type { RoleClaim, SigningKey, Viewer } from "@sen/identity";
import type { createGuardedFetch } from "@sen/outbound";
import { LRUCache } from "lru-cache";

/** Milliseconds a person's roles are trusted without asking again: how long a revoked role may still work. */
const freshFor = 10_000;
/** Milliseconds until the last answer is taken instead of a new one; without any, somebody waits as long as for any slice. */
const hurriedMs = 3_000;
/** Milliseconds they are used while the slice that knows them is down. */
const usableFor = 15 * 60_000;

const query = `query AccessFacts($subject: String!) {
  accessFacts(subject: $subject) { memberId roles { role unitId } }
}`;

/** The gateway's own claims, when it asks as itself. */
export const gatewayViewer: Viewer = {
  subject: "gateway",
  memberId: null,
  roles: [{ role: "GATEWAY", unitId: null }],
  purpose: null,
};

/** A call to a slice beside the engine, under the policy of addresses. */
export type AskSlice = ReturnType<typeof createGuardedFetch>;

export interface AccessFactsOptions {
  /** GraphQL address and key of the slice that answers `accessFacts`. */
  readonly url: string;
  readonly signingKey: SigningKey;
  readonly askSlice: AskSlice;
  /** Milliseconds a slice may take for one answer. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds that pass; never the time of day, which may be set back, and roles would then be trusted for as long. */
  readonly clock?: (() => number) | undefined;
}

interface Known {
  readonly viewer: Viewer;
  readonly at: number;
}

/**
 * Turns a subject into viewer claims by asking the slice that owns memberships and roles. Answers are kept for ten
 * seconds; when the slice is down, the last answer serves on for a quarter of an hour. Throws `UNAVAILABLE` beyond that.
 */
export function createViewerSource(options: AccessFactsOptions): (subject: string) => Promise<Viewer> {
  const { url, askSlice, timeoutMs = 10_000, clock = () => performance.now() } = options;
  const sign = createRequestSigner(options.signingKey);
  const known = new LRUCache<string, Known>({ max: 50_000 });
  const asking = new Map<string, Promise<Viewer>>();

  const ask = async (subject: string, withinMs: number): Promise<Viewer> => {
    const body = JSON.stringify({ query, variables: { subject } });
    const signature = await sign({ method: "POST", url, body, viewer: gatewayViewer });
    const headers = { "content-type": "application/json", ...signature };
    const response = await askSlice(url, { method: "POST", headers, body, signal: AbortSignal.timeout(withinMs) });
    const viewer = readAnswer(subject, await response.json());
    known.set(subject, { viewer, at: clock() });
    return viewer;
  };

  return async (subject) => {
    const last = known.get(subject);
    if (last !== undefined && clock() - last.at < freshFor) return last.viewer;
    let answer = asking.get(subject);
    if (answer === undefined) {
      answer = ask(subject, last === undefined ? timeoutMs : Math.min(timeoutMs, hurriedMs)).finally(() =>
        asking.delete(subject),
      );
      asking.set(subject, answer);
    }
    return answer.catch((cause: unknown) => {
      if (last !== undefined && clock() - last.at < usableFor) return last.viewer;
      throw new HubError("UNAVAILABLE", { service: "members" }, { cause });
    });
  };
}

/** A subject the network does not know is signed in nowhere: a viewer without roles. */
function readAnswer(subject: string, answer: unknown): Viewer {
  // Our own slice answers; a wrong shape is caught below and counts as the slice being down.
  const { data: facts, errors } = answer as {
    data?: { accessFacts?: { memberId: string | null; roles: RoleClaim[] } | null };
    errors?: unknown;
  };
  // Null beside an error says nothing of the person: her database may be away.
  if (errors !== undefined || facts?.accessFacts === undefined)
    throw new Error("the slice that knows roles did not answer");
  const roles = facts.accessFacts?.roles.filter(({ role }) => roleNames.includes(role)) ?? [];
  return { subject, memberId: facts.accessFacts?.memberId ?? null, roles, purpose: null };
}
