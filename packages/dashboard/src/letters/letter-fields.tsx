import { useId } from "react";
import { Check } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { useWords } from "../language/i18n.ts";
import type { useLetter } from "./use-letter.ts";
import { words } from "./words.ts";

/** Number and file of a letter; secrets of state must not be uploaded, and somebody has to say so. */
export function LetterFields({ letter }: { readonly letter: ReturnType<typeof useLetter> }) {
  const t = useWords(words);
  const id = useId();
  return (
    <>
      <TextEntry label={t("number")} hint={t("number.hint")} value={letter.number} onChange={letter.setNumber} />
      <div className="field">
        <label htmlFor={id}>{t("file")}</label>
        <input
          id={id}
          className="input"
          type="file"
          accept="application/pdf"
          aria-describedby={`${id}-hint`}
          onChange={(event) => letter.setChosen(event.target.files?.[0] ?? null)}
        />
        <span id={`${id}-hint`} className="field-hint">
          {t("file.hint")}
        </span>
      </div>
      {letter.chosen !== null && <Check label={t("secret")} checked={letter.harmless} onChange={letter.setHarmless} />}
      {letter.texts.length > 0 && <FaultNotice texts={letter.texts} />}
    </>
  );
}
