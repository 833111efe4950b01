/** Where mutations are sent. */
export interface AskedHub {
  ask(
    query: string,
    variables: object,
    token: string,
  ): Promise<{ data?: Payload; errors?: readonly unknown[] | undefined }>;
}

/** What a caller knows of a mutation she sent. `unknown`: no answer came back; it may have been carried out or not. */
export type Outcome =
  | { readonly kind: "done"; readonly payload: Payload }
  | { readonly kind: "refused"; readonly code: string; readonly payload: Payload }
  | { readonly kind: "unknown" };
// oxlint-disable-next-line typescript/no-explicit-any
export type Payload = any;

/** Sends mutations as one person and tells what she learns of each. */
export class Caller {
  readonly #hub: AskedHub;
  readonly #token: string;
  readonly #told: (outcome: Outcome["kind"]) => void;

  constructor(hub: AskedHub, token: string, told: (outcome: Outcome["kind"]) => void) {
    this.#hub = hub;
    this.#token = token;
    this.#told = told;
  }

  /** One try. `fields` are those of the payload beside `userErrors`. */
  async send(mutation: string, type: string, input: object, fields: string): Promise<Outcome> {
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code } } }`;
    const answer = await this.#hub.ask(query, { input }, this.#token).catch(() => null);
    const outcome = outcomeOf(answer?.errors === undefined ? answer?.data?.[mutation] : null);
    this.#told(outcome.kind);
    // What was killed is not there at once again.
    if (outcome.kind === "unknown") await new Promise((resolve) => setTimeout(resolve, 100));
    return outcome;
  }

  /** Tries the same again until there is an answer: only for what changes nothing the second time. */
  async sendUntilAnswered(mutation: string, type: string, input: object, fields: string) {
    for (;;) {
      const outcome = await this.send(mutation, type, input, fields);
      if (outcome.kind !== "unknown") return outcome;
    }
  }
}

function outcomeOf(payload: Payload): Outcome {
  if (payload == null) return { kind: "unknown" };
  const [refusal] = payload.userErrors as { code: string }[];
  return refusal === undefined ? { kind: "done", payload } : { kind: "refused", code: refusal.code, payload };
}

/** Numbers that look random and are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
