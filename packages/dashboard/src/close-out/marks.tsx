import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Confirm, Window } from "../design/dialogs.tsx";
import { TextEntry } from "../design/fields.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useWords } from "../language/i18n.ts";
import type { Registration } from "./attendance.tsx";
import type { ClosedEvent } from "./close-out-page.tsx";
import { CheckInListedDocument, MarkAbsencesDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

const refetch = ["EventCloseOut"];

/** What the host says of one line of the list; absence only once the event is over. */
export function MarkOne({ event, row }: { readonly event: ClosedEvent; readonly row: Registration }) {
  const t = useWords(words);
  const checkIn = useAct(CheckInListedDocument, { refetch });
  const absent = useAct(MarkAbsencesDocument, { refetch });
  const [excusing, setExcusing] = useState(false);
  const name = row.member?.displayName ?? "";
  const texts = [...checkIn.texts, ...absent.texts];
  return (
    <>
      <span className="row">
        <Button
          busy={checkIn.busy}
          label={`${t("present")}: ${name}`}
          onPress={() => void checkIn.run({ input: { eventId: event.id, registrationIds: [row.id] } })}
        >
          {t("present")}
        </Button>
        {event.state === "ENDED" && (
          <>
            <Button
              busy={absent.busy}
              label={`${t("markAbsent")}: ${name}`}
              onPress={() => {
                const absences = [{ registrationId: row.id, state: "ABSENT" as const }];
                void absent.run({ input: { eventId: event.id, absences } });
              }}
            >
              {t("markAbsent")}
            </Button>
            <Button label={`${t("excuse")}: ${name}`} onPress={() => setExcusing(true)}>
              {t("excuse")}
            </Button>
          </>
        )}
      </span>
      {texts.length > 0 && <FaultNotice texts={texts} />}
      {excusing && <Excuse event={event} row={row} onClose={() => setExcusing(false)} />}
    </>
  );
}

interface ExcuseProps {
  readonly event: ClosedEvent;
  readonly row: Registration;
  readonly onClose: () => void;
}

/** Somebody who had a reason not to come. */
function Excuse({ event, row, onClose }: ExcuseProps) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(MarkAbsencesDocument, {
    key: `excuse.${row.id}`,
    blank: { reason: "" },
    refetch,
    onDone: onClose,
  });
  const absence = { registrationId: row.id, state: "EXCUSED", reason: draft.reason.trim() } as const;
  return (
    <Window title={`${t("excuse")}: ${row.member?.displayName ?? ""}`} open onClose={onClose}>
      <WorkForm
        title={t("excuse")}
        {...frame}
        onSend={() => send({ input: { eventId: event.id, absences: [absence] } })}
        onClose={onClose}
      >
        <TextEntry label={t("excuse.reason")} hint={t("excuse.hint")} {...field("reason")} required />
      </WorkForm>
    </Window>
  );
}

interface MarkRestProps {
  readonly event: ClosedEvent;
  readonly waiting: readonly Registration[];
}

/** The rest of the list at once: those who came are marked first, one by one or by their tickets. */
export function MarkRest({ event, waiting }: MarkRestProps) {
  const t = useWords(words);
  const checkIn = useAct(CheckInListedDocument, { refetch });
  const absent = useAct(MarkAbsencesDocument, { refetch });
  const [asking, setAsking] = useState<"present" | "absent" | null>(null);
  const [changed, setChanged] = useState(false);
  const texts = changed ? [t("rest.changed")] : [...checkIn.texts, ...absent.texts];
  const count = waiting.length;
  const send = () => {
    const input = { eventId: event.id };
    if (asking === "present") return checkIn.run({ input: { ...input, registrationIds: waiting.map(({ id }) => id) } });
    const absences = waiting.map(({ id }) => ({ registrationId: id, state: "ABSENT" as const }));
    return absent.run({ input: { ...input, absences } });
  };
  const mark = async () => {
    const { faults } = await send();
    // Somebody else, or she herself a moment ago: the list is read again and shows it.
    setChanged(faults.some(({ code }) => code === "ILLEGAL_TRANSITION"));
    setAsking(null);
  };
  return (
    <>
      <div className="row">
        <Button onPress={() => setAsking("present")}>{t("rest.present", { count })}</Button>
        {event.state === "ENDED" && <Button onPress={() => setAsking("absent")}>{t("rest.absent", { count })}</Button>}
      </div>
      {texts.length > 0 && <FaultNotice texts={texts} />}
      {asking !== null && (
        <Confirm
          title={t(`rest.${asking}`, { count })}
          text={t("rest.sure")}
          action={t(`rest.${asking}`, { count })}
          open
          busy={checkIn.busy || absent.busy}
          onClose={() => setAsking(null)}
          onConfirm={() => void mark()}
        />
      )}
    </>
  );
}
