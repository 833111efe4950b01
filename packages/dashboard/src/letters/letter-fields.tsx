import { TextEntry } from "../design/fields.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { useWords } from "../language/i18n.ts";
import { FileField } from "./file-field.tsx";
import type { useLetter } from "./use-letter.ts";
import { words } from "./words.ts";

/** Number and file of a letter. */
export function LetterFields({ letter }: { readonly letter: ReturnType<typeof useLetter> }) {
  const t = useWords(words);
  return (
    <>
      <TextEntry label={t("number")} hint={t("number.hint")} value={letter.number} onChange={letter.setNumber} />
      <FileField label={t("file")} hint={t("file.hint")} accept="application/pdf" paper={letter.paper} />
      {letter.texts.length > 0 && <FaultNotice texts={letter.texts} />}
    </>
  );
}
