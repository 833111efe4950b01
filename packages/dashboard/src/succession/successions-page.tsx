import { useQuery } from "@apollo/client/react";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Page, Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { SuccessionsDocument } from "./generated/operations.ts";
import type { SuccessionLineFragment } from "./generated/operations.ts";
import { PlannedSuccession } from "./planned-succession.tsx";
import { SuccessionForm } from "./succession-form.tsx";
import { words } from "./words.ts";

/** M05: units that merge, split or change their name; tried, prepared, confirmed. */
export function Component() {
  return (
    <Guard roles={["SECRETARIAT", "PRESIDIUM"]}>
      <SuccessionsPage />
    </Guard>
  );
}

function SuccessionsPage() {
  const t = useWords(words);
  const session = useSession();
  const query = useQuery(SuccessionsDocument);
  return (
    <Page title={t("title")} intro={t("intro")}>
      <Loaded of={query} data={query.data}>
        {({ plannedSuccessions, ministries }) => {
          const units = ministries?.edges.map(({ node }) => node) ?? [];
          return (
            <>
              <Section title={t("planned")}>
                {(plannedSuccessions ?? []).length === 0 && <Empty text={t("planned.none")} />}
                {(plannedSuccessions ?? []).map((succession) => (
                  <PlannedSuccession key={succession.id} succession={succession} />
                ))}
              </Section>
              {session.has("SECRETARIAT") && (
                <SuccessionForm units={units.filter(({ status }) => status === "ACTIVE")} />
              )}
              <Recorded
                successions={units
                  .flatMap(({ successors }) => successors)
                  .filter(({ state }) => state === "RECORDED")
                  .toSorted((one, other) => other.effectiveOn.localeCompare(one.effectiveOn))}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Recorded({ successions }: { readonly successions: readonly SuccessionLineFragment[] }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  return (
    <Section title={t("recorded")}>
      <DataTable
        caption={t("recorded")}
        rows={successions}
        keyOf={({ id }) => id}
        columns={[
          { heading: t("from"), cell: ({ from }) => <Localized text={from.name} /> },
          { heading: t("type"), cell: ({ type }) => term(`successionType.${type}`) },
          {
            heading: t("to"),
            cell: ({ to }) => (to === null ? t("to.none") : <Localized text={to.name} />),
          },
          { heading: t("on"), cell: ({ effectiveOn }) => format.date(effectiveOn) },
          { heading: t("basis"), cell: ({ legalBasis }) => legalBasis ?? "–" },
        ]}
      />
    </Section>
  );
}
