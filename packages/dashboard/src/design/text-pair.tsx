import { useWords } from "../language/i18n.ts";
import { TextEntry } from "./fields.tsx";
import { words } from "./words.ts";

/** A text as it is written: Vietnamese, and English that may stay empty. */
export interface Pair {
  readonly vi: string;
  readonly en: string;
}

export const emptyPair: Pair = { vi: "", en: "" };

/** The text as the graph takes it. */
export const asText = ({ vi, en }: Pair) => ({ vi: vi.trim(), ...(en.trim() !== "" && { en: en.trim() }) });

/** A text that may be left out; null takes away what stood there. */
export const asTextOrNull = (pair: Pair) => (pair.vi.trim() === "" ? null : asText(pair));

/** A text of the graph, to be written on. */
export const asPair = (text: { readonly vi: string; readonly en?: string | null } | null | undefined): Pair => ({
  vi: text?.vi ?? "",
  en: text?.en ?? "",
});

interface TextPairProps {
  readonly label: string;
  readonly value: Pair;
  readonly onChange: (value: Pair) => void;
  readonly fault?: string | undefined;
  readonly required?: boolean;
  readonly long?: boolean;
}

/** A text in both languages, Vietnamese first. */
export function TextPair({ label, value, onChange, fault, required = false, long = false }: TextPairProps) {
  const t = useWords(words);
  return (
    <>
      <TextEntry
        label={t("inVietnamese", { label })}
        value={value.vi}
        onChange={(vi) => onChange({ ...value, vi })}
        fault={fault}
        required={required}
        long={long}
      />
      <TextEntry
        label={t("inEnglish", { label })}
        hint={t("optional")}
        value={value.en}
        onChange={(en) => onChange({ ...value, en })}
        long={long}
      />
    </>
  );
}
