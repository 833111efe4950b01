/** One request, as the cost of its operation depends on it. */
export interface CostedRequest {
  readonly variables: Readonly<Record<string, unknown>>;
  /** What was worked out for this request already. */
  readonly known: Map<OpenTerm, number>;
}

/** What is as dear or dearer costs this: sums and products stay numbers that can be compared. */
export const dearest = Number.MAX_SAFE_INTEGER;

type OpenTerm = (request: CostedRequest) => number;

/** A part of a cost: a number, or what has to wait for the variables of a request. */
export type Term = number | OpenTerm;

export function valueOf(term: Term, request: CostedRequest): number {
  return typeof term === "number" ? term : term(request);
}

export function sumOf(terms: readonly Term[]): Term {
  let fixed = 0;
  const open: OpenTerm[] = [];
  for (const term of terms) {
    if (typeof term === "number") fixed += term;
    else open.push(term);
  }
  if (open.length === 0) return Math.min(fixed, dearest);
  return (request) =>
    Math.min(
      open.reduce((total, term) => total + term(request), fixed),
      dearest,
    );
}

/** `calculate` of two terms, at once where both are numbers. */
export function termOf(one: Term, other: Term, calculate: (one: number, other: number) => number): Term {
  if (typeof one === "number" && typeof other === "number") return calculate(one, other);
  return (request) => calculate(valueOf(one, request), valueOf(other, request));
}

/** The term where a condition holds, else nothing; what is skipped is not looked at. */
export function termIf(condition: boolean | ((request: CostedRequest) => boolean), term: Term): Term {
  if (typeof condition === "boolean") return condition ? term : 0;
  return term === 0 ? 0 : (request) => (condition(request) ? valueOf(term, request) : 0);
}

/** Works the term out once for each request, in however many places it stands. */
export function onceARequest(term: Term): Term {
  if (typeof term === "number") return term;
  return (request) => {
    const known = request.known.get(term);
    if (known !== undefined) return known;
    const value = term(request);
    request.known.set(term, value);
    return value;
  };
}
