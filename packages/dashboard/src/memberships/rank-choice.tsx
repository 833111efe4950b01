import { Choice } from "../design/choices.tsx";
import { useTerms } from "../graph/term.tsx";
import { useWords } from "../language/i18n.ts";
import type { Rank } from "./generated/operations.ts";
import { words } from "./words.ts";

const ranks = ["VICE_MINISTER_UP", "DEPARTMENT_HEAD", "DEPUTY_DEPARTMENT_HEAD", "OTHER"] as const;

interface RankChoiceProps {
  readonly value: Rank;
  readonly onChange: (rank: Rank) => void;
  readonly fault?: string | undefined;
}

export function RankChoice(props: RankChoiceProps) {
  const t = useWords(words);
  const term = useTerms();
  return (
    <Choice label={t("rank")} options={ranks.map((value) => ({ value, label: term(`rank.${value}`) }))} {...props} />
  );
}
