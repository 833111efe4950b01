import { useState } from "react";
import { Button } from "../design/button.tsx";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { TextEntry } from "../design/fields.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { useSay } from "../design/toasts.tsx";
import { State } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import type { ClosedEvent } from "./close-out-page.tsx";
import { CheckInByCodeDocument, CheckInListedDocument, MarkAbsencesDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

type Registration = NonNullable<ClosedEvent["registrations"]>["edges"][number]["node"];

/** Who came: by the code of her ticket or from the list. Saying it twice changes nothing. */
export function Attendance({ event, canMark }: { readonly event: ClosedEvent; readonly canMark: boolean }) {
  const t = useWords(words);
  const checkIn = useAct(CheckInListedDocument, { refetch: ["EventCloseOut"] });
  const absent = useAct(MarkAbsencesDocument, { refetch: ["EventCloseOut"] });
  const rows = event.registrations?.edges.map(({ node }) => node) ?? [];
  const mark: Column<Registration> = {
    heading: t("action"),
    cell: (row) =>
      row.state === "CONFIRMED" && (
        <span className="row">
          <Button
            busy={checkIn.busy}
            label={`${t("present")}: ${row.member?.displayName ?? ""}`}
            onPress={() => void checkIn.run({ input: { eventId: event.id, registrationIds: [row.id] } })}
          >
            {t("present")}
          </Button>
          <Button
            busy={absent.busy}
            label={`${t("markAbsent")}: ${row.member?.displayName ?? ""}`}
            onPress={() =>
              void absent.run({
                input: { eventId: event.id, absences: [{ registrationId: row.id, state: "ABSENT" }] },
              })
            }
          >
            {t("markAbsent")}
          </Button>
        </span>
      ),
  };
  return (
    <Section title={t("attendance")}>
      {canMark && <ByCode eventId={event.id} />}
      {[checkIn, absent].map(({ texts }, index) => texts.length > 0 && <FaultNotice key={index} texts={texts} />)}
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
          ...(canMark ? [mark] : []),
        ]}
      />
    </Section>
  );
}

function ByCode({ eventId }: { readonly eventId: string }) {
  const t = useWords(words);
  const say = useSay();
  const [code, setCode] = useState("");
  const checkIn = useAct(CheckInByCodeDocument, { refetch: ["EventCloseOut"] });
  const check = async () => {
    const { payload, faults } = await checkIn.run({ input: { eventId, code: code.trim() } });
    if (payload === undefined || faults.length > 0) return;
    say(t("code.done", { name: payload.registration?.member?.displayName ?? t("hidden") }));
    setCode("");
  };
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <TextEntry label={t("code")} value={code} onChange={setCode} fault={checkIn.texts[0]} />
      <div>
        <Button type="submit" busy={checkIn.busy}>
          {t("code.check")}
        </Button>
      </div>
    </form>
  );
}
