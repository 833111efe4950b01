/** A form of the application, and the way to it. */
export interface KeyboardForm {
  /** Its file below packages/dashboard/src, and the component there that draws it. */
  readonly source: string;
  /** Null: somebody who took part in the event that is over. */
  readonly subject: string | null;
  readonly address: string;
  /** Button that opens it; forms without one stand on their page. */
  readonly open?: RegExp;
  /** CSS selector of the form; the first that matches. */
  readonly form: string;
  /** What comes of sending it as it is when it opens. */
  readonly empty?: "refused" | "asked";
  /** What comes of sending it filled in by keyboard; `answered`: by whatever is right for what was written, in words. */
  readonly filled: "asked" | "done" | "answered";
}

/** Forms that somebody fills on one page, in this order. */
export const formsAt = (
  subject: string | null,
  address: string,
  forms: readonly Omit<KeyboardForm, "subject" | "address">[],
): KeyboardForm[] => forms.map((form) => ({ subject, address, ...form }));

/** The form of that name. */
export const named = (name: string) => `form[aria-label="${name}"]`;

export const member = "demo-member-001";
export const mae = "demo-coordinator-mae";
export const secretariat = "demo-secretariat";
export const presidium = "demo-presidium";
export const officer = "demo-data-protection";

/** A member who was in the committee of the last term and is in that of this one. */
export const profile = "/members/mem_babeb5d8-ed1d-79d3-bf96-9610f8187d2a";
