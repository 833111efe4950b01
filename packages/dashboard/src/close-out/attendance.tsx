import { DataTable } from "../design/data-table.tsx";
import { Section } from "../design/page.tsx";
import { State } from "../graph/term.tsx";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { CheckIn } from "./check-in.tsx";
import type { ClosedEvent } from "./close-out-page.tsx";
import { MarkOne, MarkRest } from "./marks.tsx";
import { words } from "./words.ts";

export type Registration = NonNullable<ClosedEvent["registrations"]>["edges"][number]["node"];

/** Who came: by the code of her ticket or from the list. Saying it twice changes nothing. */
export function Attendance({ event, canMark }: { readonly event: ClosedEvent; readonly canMark: boolean }) {
  const t = useWords(words);
  const rows = event.registrations?.edges.map(({ node }) => node) ?? [];
  const waiting = rows.filter(({ state }) => state === "CONFIRMED");
  return (
    <Section title={t("attendance")}>
      {canMark && <CheckIn eventId={event.id} />}
      {canMark && waiting.length > 0 && <MarkRest event={event} waiting={waiting} />}
      <DataTable
        caption={t("attendance")}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: t("name"),
            cell: ({ member, substituteFor }) => (
              <>
                {member?.displayName ?? <span className="masked">{t("hidden")}</span>}
                {substituteFor && (
                  <span className="soft small"> ({t("substitute", { name: substituteFor.displayName })})</span>
                )}
              </>
            ),
          },
          { heading: t("unit"), cell: ({ ministryAtTime }) => <Localized text={ministryAtTime?.name} /> },
          {
            heading: t("state"),
            cell: ({ state, absenceReason }) => (
              <>
                <State term={`registrationState.${state}`} /> {absenceReason}
              </>
            ),
          },
          ...(canMark
            ? [
                {
                  heading: t("action"),
                  cell: (row: Registration) => row.state === "CONFIRMED" && <MarkOne event={event} row={row} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
