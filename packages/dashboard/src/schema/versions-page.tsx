import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { Badge } from "../design/badge.tsx";
import { Button, LinkButton } from "../design/button.tsx";
import { Choice } from "../design/choices.tsx";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { useSession } from "../session/session.tsx";
import { actorName } from "./actor-name.ts";
import { Findings } from "./findings.tsx";
import { GraphChangesDocument, GraphVersionsDocument } from "./generated/operations.ts";
import type { GraphVersionsQuery } from "./generated/operations.ts";
import { RollBack } from "./roll-back.tsx";
import { SchemaFrame } from "./schema-frame.tsx";
import { words } from "./words.ts";

type Version = NonNullable<GraphVersionsQuery["graph"]>["versions"][number];

/** The graph's versions: what made each, what differs between two, and the way back. */
export function Component() {
  const t = useWords(words);
  const [search] = useSearchParams();
  const before = Number(search.get("before")) || null;
  const query = useQuery(GraphVersionsDocument, { variables: { before } });
  return (
    <SchemaFrame title={t("versions")} intro={t("versions.intro")}>
      <Loaded of={query} data={query.data?.graph}>
        {({ version, versions }) => {
          const last = versions.at(-1)?.number ?? 1;
          return (
            <>
              <Versions versions={versions} running={version?.number ?? 0} />
              <div className="row">
                {before !== null && <LinkButton to="/graph/versions">{t("newest")}</LinkButton>}
                {last > 1 && <LinkButton to={`/graph/versions?before=${last}`}>{t("older")}</LinkButton>}
              </div>
              {versions.length > 1 && <Comparison key={last} numbers={versions.map(({ number }) => number)} />}
            </>
          );
        }}
      </Loaded>
    </SchemaFrame>
  );
}

function Versions({ versions, running }: { readonly versions: readonly Version[]; readonly running: number }) {
  const t = useWords(words);
  const format = useFormat();
  const session = useSession();
  const [goingTo, setGoingTo] = useState<number | null>(null);
  return (
    <>
      <DataTable
        caption={t("versions")}
        rows={versions}
        keyOf={({ number }) => String(number)}
        columns={[
          {
            heading: t("number"),
            cell: ({ number }) => (
              <>
                {number} {number === running && <Badge tone="good">{t("current")}</Badge>}
              </>
            ),
          },
          { heading: t("when"), cell: ({ at }) => format.dateTime(at) },
          { heading: t("cause"), cell: ({ cause }) => t(`cause.${cause}`) },
          { heading: t("who"), cell: ({ unit, actor }) => `${unit} · ${actorName(actor)}` },
          { heading: t("message"), wide: true, cell: ({ message }) => message || "–" },
          ...(session.has("SECRETARIAT")
            ? [
                {
                  heading: t("cause.ROLLBACK"),
                  cell: ({ number }: Version) =>
                    number !== running && (
                      <Button label={t("rollBack", { number })} onPress={() => setGoingTo(number)}>
                        {t("cause.ROLLBACK")}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {goingTo !== null && <RollBack number={goingTo} onClose={() => setGoingTo(null)} />}
    </>
  );
}

function Comparison({ numbers }: { readonly numbers: readonly number[] }) {
  const t = useWords(words);
  const [to = 0, from = 0] = numbers;
  const [pair, setPair] = useState({ from, to });
  const query = useQuery(GraphChangesDocument, { variables: pair });
  const options = numbers.map((number) => ({ value: String(number), label: t("version", { number }) }));
  return (
    <Section title={t("compare")}>
      <div className="filters">
        <Choice
          label={t("compare.from")}
          value={String(pair.from)}
          options={options}
          onChange={(value) => setPair({ ...pair, from: Number(value) })}
        />
        <Choice
          label={t("compare.to")}
          value={String(pair.to)}
          options={options}
          onChange={(value) => setPair({ ...pair, to: Number(value) })}
        />
      </div>
      <Loaded of={query} data={query.data?.graph}>
        {({ changesBetween }) => {
          if (changesBetween === null) return <Empty text={t("compare.unknown")} />;
          if (changesBetween.length === 0) return <Empty text={t("compare.none")} />;
          return <Findings caption={t("compare")} findings={changesBetween} />;
        }}
      </Loaded>
    </Section>
  );
}
