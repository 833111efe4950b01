import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { words } from "./words.ts";

interface CountsProps {
  readonly counts: { readonly members: number; readonly units: number; readonly associates: number };
}

/** How large the network is. */
export function Counts({ counts }: CountsProps) {
  const t = useWords(words);
  const { number } = useFormat();
  return (
    <section className="figures" aria-label={t("counts")}>
      {(["members", "units", "associates"] as const).map((key) => (
        <div key={key} className="figure">
          <b>{number(counts[key])}</b>
          <span>{t(`counts.${key}`)}</span>
        </div>
      ))}
    </section>
  );
}
