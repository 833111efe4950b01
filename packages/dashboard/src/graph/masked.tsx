import type { ReactNode } from "react";
import { words } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";

interface MaskedProps {
  /** Why the hub gave nothing; undefined when there is nothing. */
  readonly reason: string | undefined;
  readonly children: ReactNode;
}

/** A value, or in its place why it is hidden: nobody takes "you may not know" for "there is none". */
export function Masked({ reason, children }: MaskedProps) {
  const t = useWords(words);
  if (reason === undefined) return <>{children}</>;
  return <span className="masked">{t(reason === "CONSENT" ? "masked.CONSENT" : "masked.other")}</span>;
}
