import type { LocalizedText } from "../language/localized.tsx";

/** A call that was made for a fetch, in milliseconds from the beginning of the operation. */
export interface PlanCall {
  readonly from: number;
  readonly milliseconds: number;
  readonly failure: string | null;
}

/** A query plan as the gateway tells it in `extensions.plan`: written down here, since pages know the hub by its answers alone. */
export type PlanTree =
  | { readonly kind: "Sequence" | "Parallel"; readonly steps: readonly PlanTree[] }
  | {
      readonly kind: "Fetch";
      readonly subgraph: string;
      readonly at: readonly string[];
      readonly operation: string;
      readonly calls: readonly PlanCall[];
    };

export interface Plan {
  readonly milliseconds: number;
  readonly tree: PlanTree;
}

export interface PlanAnswer {
  /** Null when there is none: the operation was refused, or asks nothing of a slice. */
  readonly plan: Plan | null;
  readonly errors: readonly { readonly message: string; readonly localized: LocalizedText | null }[];
}

interface Body {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly message?: LocalizedText } }[];
  readonly extensions?: { readonly plan?: Plan };
}

/**
 * Runs an operation and gives its plan with what each call took. Not by the client of the pages: what somebody tries here
 * is no document of theirs, and its data are not wanted.
 */
export async function askPlan(query: string, variables: unknown): Promise<PlanAnswer> {
  const response = await fetch("/graphql", {
    method: "POST",
    credentials: "same-origin",
    headers: { "graphql-client-name": "query-plan", "content-type": "application/json", "sen-explain": "plan" },
    body: JSON.stringify({ query, variables }),
  });
  const { errors = [], extensions } = (await response.json()) as Body;
  return {
    plan: extensions?.plan ?? null,
    errors: errors.map(({ message, extensions: facts }) => ({ message, localized: facts?.message ?? null })),
  };
}
