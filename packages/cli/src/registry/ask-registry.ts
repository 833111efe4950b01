import { errorMessages, HubError } from "@sen/errors";
import type { ErrorCode, ErrorDetail, LocalizedMessage } from "@sen/errors";

/** Where a registry is and what opens it. */
export interface RegistryAccess {
  /** Address of its GraphQL endpoint, e.g. `http://127.0.0.1:4031/graphql`. */
  readonly url: string;
  readonly token: string;
}

/** Why a change was refused, as the registry's payloads say it. */
export interface UserError {
  readonly code: string;
  readonly message: LocalizedMessage;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly message?: LocalizedMessage };
  }[];
}

/** An answer of the registry that refuses; its words are the registry's own. */
export class RegistryRefusal extends HubError {
  override readonly localized: LocalizedMessage;

  constructor(code: ErrorCode, localized: LocalizedMessage, detail: ErrorDetail = {}) {
    super(code, detail);
    this.localized = localized;
    this.message = localized.en;
  }
}

/** Asks a registry. Throws `UNAVAILABLE` when it does not answer, and what it says when it refuses. */
export async function askRegistry<Data>(
  { url, token }: RegistryAccess,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  }).catch((cause: unknown) => {
    throw new HubError("UNAVAILABLE", { service: `registry (${url})` }, { cause });
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<Data>; // shaped by GraphQL over HTTP
  const [error] = answer.errors ?? [];
  if (error !== undefined)
    throw refusalOf(error.extensions?.code, error.extensions?.message ?? { vi: error.message, en: error.message });
  if (answer.data == null) throw new HubError("UNAVAILABLE", { service: `registry (${url}, HTTP ${response.status})` });
  return answer.data;
}

/** Throws the first of a payload's refusals. */
export function requireSuccess({ userErrors }: { readonly userErrors: readonly UserError[] }): void {
  const [error] = userErrors;
  if (error !== undefined) throw refusalOf(error.code, error.message);
}

function refusalOf(code: string | undefined, message: LocalizedMessage): RegistryRefusal {
  const known = code !== undefined && code in errorMessages ? (code as ErrorCode) : "VALIDATION"; // GraphQL's own codes are about the request
  return new RegistryRefusal(known, message);
}
