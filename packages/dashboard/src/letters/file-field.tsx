import { useId } from "react";
import { Check } from "../design/choices.tsx";
import { useWords } from "../language/i18n.ts";
import type { usePaper } from "./use-paper.ts";
import { words } from "./words.ts";

interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Media types or endings, as the platform's file field takes them. */
  readonly accept: string;
  readonly paper: ReturnType<typeof usePaper>;
}

/** The file of a paper; secrets of state must not be uploaded, and somebody has to say so. */
export function FileField({ label, hint, accept, paper }: FileFieldProps) {
  const t = useWords(words);
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          key={paper.round}
          id={id}
          className="input"
          type="file"
          accept={accept}
          aria-describedby={`${id}-hint`}
          onChange={(event) => paper.setChosen(event.target.files?.[0] ?? null)}
        />
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      </div>
      {paper.chosen !== null && <Check label={t("secret")} checked={paper.harmless} onChange={paper.setHarmless} />}
    </>
  );
}
