import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Window } from "../design/dialogs.tsx";
import { TextEntry } from "../design/fields.tsx";
import { FaultNotice, Notice } from "../design/notice.tsx";
import { useSay } from "../design/toasts.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useTerms } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { useSession } from "../session/session.tsx";
import type { ClosedEvent } from "./close-out-page.tsx";
import { AcceptReportDocument, ReturnReportDocument, SendReportDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

const refetch = ["EventCloseOut"];

/** How far the report is: the host hands it in, the secretariat accepts it or gives it back. */
export function Report({ event }: { readonly event: ClosedEvent }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  const session = useSession();
  const { report } = event;
  if (report === null) return null;
  const isHost = session.units.some(({ id }) => id === event.host.id);
  const ended = event.state === "ENDED";
  return (
    <Notice tone={report.missing.length === 0 ? "good" : "warn"}>
      {report.missing.length === 0 ? (
        <p>{t("complete")}</p>
      ) : (
        <p>
          {t("missing")}: {report.missing.map((part) => term(`reportPart.${part}`)).join(", ")}
        </p>
      )}
      {report.returnNote && (
        <p>
          {t("returned")}: {report.returnNote}
        </p>
      )}
      {report.sentAt && <p>{t("sent", { time: format.dateTime(report.sentAt) })}</p>}
      {report.acceptedAt && <p>{t("accepted", { time: format.dateTime(report.acceptedAt) })}</p>}
      {isHost && ended && report.sentAt === null && <Send event={event} />}
      {session.has("SECRETARIAT") && ended && report.sentAt !== null && <Decide event={event} />}
    </Notice>
  );
}

function Send({ event }: { readonly event: ClosedEvent }) {
  const t = useWords(words);
  const say = useSay();
  const act = useAct(SendReportDocument, { refetch });
  const send = async () => {
    const { payload, faults } = await act.run({ input: { eventId: event.id } });
    if (payload !== undefined && faults.length === 0) say(t("send.done"));
  };
  return (
    <>
      {act.texts.length > 0 && <FaultNotice texts={act.texts} />}
      <div className="row">
        <Button kind="main" busy={act.busy} onPress={() => void send()}>
          {t("send")}
        </Button>
      </div>
    </>
  );
}

function Decide({ event }: { readonly event: ClosedEvent }) {
  const t = useWords(words);
  const say = useSay();
  const [returning, setReturning] = useState(false);
  const act = useAct(AcceptReportDocument, { refetch });
  const accept = async () => {
    const input = { eventId: event.id, expectedVersion: event.version, to: "REPORTED" } as const;
    const { payload, faults } = await act.run({ input });
    if (payload !== undefined && faults.length === 0) say(t("accept.done"));
  };
  return (
    <>
      {act.texts.length > 0 && <FaultNotice texts={act.texts} />}
      <div className="row">
        <Button kind="main" busy={act.busy} onPress={() => void accept()}>
          {t("accept")}
        </Button>
        <Button onPress={() => setReturning(true)}>{t("return")}</Button>
      </div>
      {returning && <Return event={event} onClose={() => setReturning(false)} />}
    </>
  );
}

function Return({ event, onClose }: { readonly event: ClosedEvent; readonly onClose: () => void }) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(ReturnReportDocument, {
    key: `return-report.${event.id}`,
    blank: { note: "" },
    refetch,
    said: t("return.done"),
    onDone: onClose,
  });
  return (
    <Window title={t("return")} open onClose={onClose}>
      <WorkForm
        title={t("return")}
        {...frame}
        onSend={() => send({ input: { eventId: event.id, note: draft.note.trim() } })}
        onClose={onClose}
      >
        <TextEntry label={t("return.note")} {...field("note")} required long />
      </WorkForm>
    </Window>
  );
}
