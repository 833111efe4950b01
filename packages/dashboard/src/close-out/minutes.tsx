import { useState } from "react";
import { Button } from "../design/button.tsx";
import { useKept } from "../design/kept-text.ts";
import { FaultNotice, Notice } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { TextPair, asPair, asText } from "../design/text-pair.tsx";
import { useSay } from "../design/toasts.tsx";
import { State } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import type { LocalizedText } from "../language/localized.tsx";
import { useSession } from "../session/session.tsx";
import type { ClosedEvent } from "./close-out-page.tsx";
import { MoveMinutesDocument, WriteMinutesDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

interface Current {
  readonly version: number;
  readonly body: LocalizedText;
}

/** The minutes; when two people write at once the second sees both texts. */
export function Minutes({ event, canWrite }: { readonly event: ClosedEvent; readonly canWrite: boolean }) {
  const t = useWords(words);
  const { minutes } = event;
  const session = useSession();
  // The presidium approves minutes that it does not write.
  const canMove = canWrite || session.has("PRESIDIUM");
  const editable = canWrite && minutes?.state !== "APPROVED";
  return (
    <Section title={t("minutes")} card>
      {minutes && <State term={`minutesState.${minutes.state}`} />}
      {editable ? (
        <MinutesForm event={event} />
      ) : (
        <p className="prose">
          <Localized text={minutes?.body} />
        </p>
      )}
      {minutes && canMove && <Moves minutes={minutes} />}
    </Section>
  );
}

function MinutesForm({ event }: { readonly event: ClosedEvent }) {
  const t = useWords(words);
  const say = useSay();
  const { minutes } = event;
  const [body, setBody, { clear }] = useKept(`minutes-text.${event.id}`, asPair(minutes?.body));
  const [current, setCurrent] = useState<Current | null>(null);
  const write = useAct(WriteMinutesDocument, { refetch: ["EventCloseOut"] });
  const save = async (expectedVersion: number) => {
    const { payload, faults } = await write.run({ input: { eventId: event.id, expectedVersion, body: asText(body) } });
    const conflict = payload?.conflict;
    setCurrent(
      conflict ? { version: payload?.minutes?.version ?? conflict.current.number, body: conflict.current.body } : null,
    );
    if (payload === undefined || faults.length > 0 || payload.conflict !== null) return;
    clear();
    say(t("minutes.saved"));
  };
  return (
    <form
      className="stack"
      aria-label={t("minutes")}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void save(minutes?.version ?? 0);
      }}
    >
      <TextPair label={t("minutes.text")} value={body} onChange={setBody} fault={write.faultOf("body")} required long />
      {current === null && write.texts.length > 0 && <FaultNotice texts={write.texts} />}
      {current !== null && (
        <Notice tone="warn" live>
          <p>{t("minutes.conflict")}</p>
          <blockquote className="prose">
            <Localized text={current.body} />
          </blockquote>
          <div>
            <Button busy={write.busy} onPress={() => void save(current.version)}>
              {t("minutes.conflictSave")}
            </Button>
          </div>
        </Notice>
      )}
      <div>
        <Button type="submit" busy={write.busy}>
          {t("minutes.save")}
        </Button>
      </div>
    </form>
  );
}

function Moves({ minutes }: { readonly minutes: NonNullable<ClosedEvent["minutes"]> }) {
  const t = useWords(words);
  const session = useSession();
  const move = useAct(MoveMinutesDocument, { refetch: ["EventCloseOut"] });
  const moveTo = (to: "CIRCULATED" | "APPROVED") =>
    void move.run({ input: { minutesId: minutes.id, expectedVersion: minutes.version, to } });
  return (
    <>
      {move.texts.length > 0 && <FaultNotice texts={move.texts} />}
      <div className="row">
        {minutes.state === "DRAFT" && (
          <Button busy={move.busy} onPress={() => moveTo("CIRCULATED")}>
            {t("minutes.circulate")}
          </Button>
        )}
        {minutes.state === "CIRCULATED" && session.has("SECRETARIAT", "PRESIDIUM") && (
          <Button busy={move.busy} onPress={() => moveTo("APPROVED")}>
            {t("minutes.approve")}
          </Button>
        )}
      </div>
    </>
  );
}
