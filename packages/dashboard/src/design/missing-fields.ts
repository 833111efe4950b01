/** Fields whose emptiness the hub cannot be told of, since nothing is no day and no number. */
const withoutNothing: ReadonlySet<string> = new Set(["date", "datetime-local", "number"]);

/**
 * The fields of a form that are to be filled first, when a day or number among them is missing: empty, and needed. Of texts alone
 * the hub says itself what it expects, at the field.
 */
export function missingFields(form: HTMLFormElement): readonly HTMLInputElement[] {
  const needed = [...form.querySelectorAll<HTMLInputElement>('[aria-required="true"]')];
  const empty = needed.filter(({ value }) => value.trim() === "");
  return empty.some(({ type }) => withoutNothing.has(type)) ? empty : [];
}

/** What a field is called. */
export const labelOf = ({ labels }: HTMLInputElement): string => labels?.[0]?.textContent ?? "";
