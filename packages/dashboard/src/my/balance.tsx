import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import type { MyHomeQuery } from "./generated/operations.ts";
import { words } from "./words.ts";

type Figures = NonNullable<NonNullable<NonNullable<MyHomeQuery["me"]>["member"]>["balance"]>;
type Kinds = Figures["contributionsByKind"];

/** Both sides on one page, without any comparison with others. */
export function Balance({ balance }: { readonly balance: Figures }) {
  const t = useWords(words);
  const { contributionsByKind, benefitsByKind } = balance;
  return (
    <Section title={t("balance", { year: balance.year })} card>
      {contributionsByKind.length + benefitsByKind.length === 0 && <Empty text={t("balance.none")} />}
      {contributionsByKind.length > 0 && (
        <KindTable caption={t("given")} kinds={contributionsByKind} side="contribution" />
      )}
      {benefitsByKind.length > 0 && <KindTable caption={t("received")} kinds={benefitsByKind} side="benefit" />}
    </Section>
  );
}

interface KindTableProps {
  readonly caption: string;
  readonly kinds: Kinds;
  readonly side: "contribution" | "benefit";
}

function KindTable({ caption, kinds, side }: KindTableProps) {
  const t = useWords(words);
  const term = useTerms();
  const { number } = useFormat();
  return (
    <DataTable
      caption={caption}
      rows={kinds}
      keyOf={({ kind }) => kind}
      columns={[
        // The graph gives kinds as texts; they are those of the enumeration.
        { heading: t("kind"), cell: ({ kind }) => term(`${side}.${kind}` as Parameters<typeof term>[0]) },
        { heading: t("count"), cell: ({ count }) => number(count), numeric: true },
        { heading: t("hours"), cell: ({ hours }) => number(hours), numeric: true },
      ]}
    />
  );
}
