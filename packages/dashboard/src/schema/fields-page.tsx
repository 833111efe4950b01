import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { Choice } from "../design/choices.tsx";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { SearchEntry } from "../design/search-entry.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { GraphFieldsDocument, GraphUsageDocument } from "./generated/operations.ts";
import { SchemaFrame, stewardUnit, useOwnUnits } from "./schema-frame.tsx";
import { words } from "./words.ts";

/** Most fields that are listed at once; who looks for one writes a part of its name. */
const mostShown = 100;

/** What a unit owns, and who uses a field: whom a change of it would reach. */
export function Component() {
  const t = useWords(words);
  const own = useOwnUnits();
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState("");
  const unit = search.get("unit") ?? own[0] ?? stewardUnit;
  const coordinate = search.get("coordinate");
  const query = useQuery(GraphFieldsDocument, { variables: { unit } });
  return (
    <SchemaFrame title={t("tab.fields")}>
      {coordinate !== null && <Usage coordinate={coordinate} />}
      <Section title={t("fields")}>
        <Loaded of={query} data={query.data?.graph}>
          {({ slices, coordinatesOf }) => {
            const units = [...new Set([unit, ...own, ...slices.map(({ owner }) => owner)])];
            const wanted = text.trim().toLowerCase();
            const found = coordinatesOf.filter((each) => each.coordinate.toLowerCase().includes(wanted));
            return (
              <>
                <div className="filters">
                  <Choice
                    label={t("fields.unit")}
                    value={unit}
                    options={units.map((value) => ({ value, label: value }))}
                    onChange={(value) => setSearch({ unit: value }, { replace: true })}
                  />
                  <SearchEntry label={t("fields.search")} value={text} onChange={setText} />
                </div>
                <p className="soft" role="status">
                  {t("fields.count", { count: found.length })}
                </p>
                {found.length === 0 ? (
                  <Empty text={t("fields.none")} />
                ) : (
                  <ul className="coordinates card">
                    {found.slice(0, mostShown).map((each) => (
                      <li key={each.coordinate}>
                        <Link to={`?${new URLSearchParams({ unit, coordinate: each.coordinate }).toString()}`}>
                          <code>{each.coordinate}</code>
                        </Link>
                      </li>
                    ))}
                  </ul>
                )}
              </>
            );
          }}
        </Loaded>
      </Section>
    </SchemaFrame>
  );
}

function Usage({ coordinate }: { readonly coordinate: string }) {
  const t = useWords(words);
  const format = useFormat();
  const query = useQuery(GraphUsageDocument, { variables: { coordinate } });
  return (
    <Section title={t("usage", { coordinate })} card>
      <Loaded of={query} data={query.data?.graph}>
        {({ ownerOf, usageOf }) => {
          if (ownerOf === null) return <Empty text={t("usage.unknown")} />;
          if (usageOf.length === 0) return <Empty text={t("usage.none")} />;
          return (
            <DataTable
              caption={t("usage", { coordinate })}
              rows={usageOf.toSorted((one, other) => other.count - one.count)}
              keyOf={({ client, clientVersion, hash }) => `${client} ${clientVersion} ${hash}`}
              columns={[
                {
                  heading: t("client"),
                  cell: ({ client, clientVersion }) => `${client} ${clientVersion}`.trim() || "–",
                },
                {
                  heading: t("operation"),
                  cell: ({ operation, hash }) => operation ?? <code>{hash.slice(0, 12)}</code>,
                },
                { heading: t("count"), numeric: true, cell: ({ count }) => format.number(count) },
                { heading: t("unit.answers"), cell: ({ unit }) => unit ?? "–" },
              ]}
            />
          );
        }}
      </Loaded>
    </Section>
  );
}
