import { useQuery } from "@apollo/client/react";
import { Choice } from "../design/choices.tsx";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { UnitsAtWorkDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

interface UnitChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly fault?: string | undefined;
}

/** One of the units at work today, in official order; empty while none is chosen. */
export function UnitChoice(props: UnitChoiceProps) {
  const t = useWords(words);
  const localize = useLocalized();
  const { data } = useQuery(UnitsAtWorkDocument);
  const units = data?.ministries?.edges.map(({ node }) => node) ?? [];
  return (
    <Choice
      {...props}
      options={[
        { value: "", label: t("unit.choose") },
        ...units.map(({ id, name }) => ({ value: id, label: localize(name) })),
      ]}
    />
  );
}
