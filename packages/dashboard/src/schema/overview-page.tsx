import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { Badge } from "../design/badge.tsx";
import { DataTable } from "../design/data-table.tsx";
import { Empty, Notice } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { GraphOverviewDocument } from "./generated/operations.ts";
import type { GraphOverviewQuery } from "./generated/operations.ts";
import { SchemaFrame } from "./schema-frame.tsx";
import { words } from "./words.ts";

type Graph = NonNullable<GraphOverviewQuery["graph"]>;

/** The graph that runs: its slices with owners and health, and the gateways that serve it. */
export function Component() {
  const t = useWords(words);
  const query = useQuery(GraphOverviewDocument, { pollInterval: 15_000 });
  return (
    <SchemaFrame title={t("title")} intro={t("intro")}>
      <Loaded of={query} data={query.data?.graph}>
        {(graph) => (
          <>
            <Running graph={graph} />
            <Slices slices={graph.slices} />
            <Gateways gateways={graph.gateways} newest={graph.version?.number ?? 0} />
          </>
        )}
      </Loaded>
    </SchemaFrame>
  );
}

function Running({ graph: { version } }: { readonly graph: Graph }) {
  const t = useWords(words);
  const format = useFormat();
  if (version === null) return <Empty text={t("none")} />;
  return (
    <section className="card stack stack-tight">
      <h2>{t("version", { number: version.number })}</h2>
      <p className="soft">
        {t(`cause.${version.cause}`)} · {version.unit} · {t("since", { time: format.dateTime(version.at) })}
        {version.message !== "" && ` · ${version.message}`}
      </p>
      {version.quarantined.length > 0 && (
        <Notice tone="warn">
          <strong>{t("quarantined")}</strong>
          <ul>
            {version.quarantined.map(({ slice, code, message }) => (
              <li key={`${slice} ${code}`}>
                {slice}: <Localized text={message} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}

function Slices({ slices }: { readonly slices: Graph["slices"] }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <Section title={t("slices")}>
      <DataTable
        caption={t("slices")}
        rows={slices}
        keyOf={({ name }) => name}
        columns={[
          { heading: t("slice"), cell: ({ name }) => <Link to={`/graph/slices/${name}`}>{name}</Link> },
          { heading: t("owner"), cell: ({ owner }) => owner },
          { heading: t("health"), cell: (slice) => <Health slice={slice} /> },
          { heading: t("published"), cell: ({ publishedAt }) => format.dateTime(publishedAt) },
          { heading: t("message"), wide: true, cell: ({ message }) => message || "–" },
        ]}
      />
    </Section>
  );
}

function Health({ slice }: { readonly slice: Graph["slices"][number] }) {
  const t = useWords(words);
  const format = useFormat();
  if (slice.leftOut) return <Badge tone="bad">{t("health.leftOut")}</Badge>;
  if (slice.unwell) return <Badge tone="bad">{t("health.unwell")}</Badge>;
  if (slice.failingSince !== null)
    return <Badge tone="warn">{t("health.failing", { time: format.dateTime(slice.failingSince) })}</Badge>;
  return <Badge tone="good">{t("health.well")}</Badge>;
}

interface GatewaysProps {
  readonly gateways: Graph["gateways"];
  readonly newest: number;
}

function Gateways({ gateways, newest }: GatewaysProps) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <Section title={t("gateways")}>
      {gateways.length === 0 ? (
        <Empty text={t("gateways.none")} />
      ) : (
        <DataTable
          caption={t("gateways")}
          rows={gateways}
          keyOf={({ id }) => id}
          columns={[
            { heading: t("gateway"), cell: ({ id }) => id },
            {
              heading: t("connected"),
              cell: ({ connected }) => (
                <Badge tone={connected ? "good" : "warn"}>{t(connected ? "connected.yes" : "connected.no")}</Badge>
              ),
            },
            {
              heading: t("serving"),
              cell: ({ serving, error }) => (
                <>
                  {serving ?? "–"}
                  {serving !== null && serving < newest && ` (${t("behind", { count: newest - serving })})`}
                  {error !== null && ` · ${error}`}
                </>
              ),
            },
            {
              heading: t("lag"),
              numeric: true,
              cell: ({ lagMs }) => (lagMs === null ? "–" : t("milliseconds", { value: format.number(lagMs) })),
            },
            { heading: t("seen"), cell: ({ seenAt }) => format.dateTime(seenAt) },
          ]}
        />
      )}
    </Section>
  );
}
