import type { ReactNode } from "react";

export type Tone = "good" | "warn" | "bad" | "calm" | "plain";

/** A state in a word; its mark differs in form and not only in colour. */
export function Badge({
  tone = "plain",
  children,
}: {
  readonly tone?: Tone | undefined;
  readonly children: ReactNode;
}) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
