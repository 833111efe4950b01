import { Badge } from "../design/badge.tsx";
import { DataTable } from "../design/data-table.tsx";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import type { FindingFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

const tones = { ERROR: "bad", WARNING: "warn", NOTE: "calm" } as const;

/** What composing, rights or comparison found. */
export function Findings({
  caption,
  findings,
}: {
  readonly caption: string;
  readonly findings: readonly FindingFragment[];
}) {
  const t = useWords(words);
  return (
    <DataTable
      caption={caption}
      rows={findings}
      keyOf={({ code, coordinate }, index) => `${code} ${coordinate} ${index}`}
      columns={[
        { heading: t("coordinate"), cell: ({ coordinate }) => <code>{coordinate ?? "–"}</code> },
        {
          heading: t("weight"),
          cell: ({ severity }) => <Badge tone={tones[severity]}>{t(`severity.${severity}`)}</Badge>,
        },
        { heading: t("what"), wide: true, cell: ({ message }) => <Localized text={message} /> },
        { heading: t("owner"), cell: ({ owners }) => owners.join(", ") || "–" },
      ]}
    />
  );
}
