import { useState } from "react";
import { Badge } from "../design/badge.tsx";
import { Button } from "../design/button.tsx";
import { Window } from "../design/dialogs.tsx";
import { TextEntry } from "../design/fields.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { useSay } from "../design/toasts.tsx";
import { words as common } from "../design/words.ts";
import { State, useTerms } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { PersonLine } from "../people/person.tsx";
import { MoveRequestDocument } from "./generated/operations.ts";
import type { DataRequestState, RequestLineFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

type Move = "ACKNOWLEDGED" | "IN_PROGRESS" | "EXTENDED" | "DONE" | "REFUSED";

/** Where a request can go from each state. */
const moves: Readonly<Record<DataRequestState, readonly Move[]>> = {
  RECEIVED: ["ACKNOWLEDGED"],
  ACKNOWLEDGED: ["IN_PROGRESS"],
  IN_PROGRESS: ["DONE", "EXTENDED", "REFUSED"],
  EXTENDED: ["DONE", "REFUSED"],
  DONE: [],
  REFUSED: [],
};

/** Moves that somebody is told about in words. */
const decisive: readonly Move[] = ["EXTENDED", "DONE", "REFUSED"];

export function RequestCard({ request }: { readonly request: RequestLineFragment }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  const [asking, setAsking] = useState<Move | null>(null);
  const open = request.closedAt === null;
  const late = open && new Date(request.dueAt) < new Date();
  return (
    <article className="card stack">
      <div className="row">
        <h3>{term(`dataRequestKind.${request.kind}`)}</h3>
        <State term={`dataRequestState.${request.state}`} />
        {late && <Badge tone="bad">{t("overdue")}</Badge>}
      </div>
      <PersonLine person={request.member} />
      <p className="soft">
        {t("received", { time: format.dateTime(request.receivedAt) })}
        {request.state === "RECEIVED" && ` · ${t("acknowledgeBy", { time: format.dateTime(request.acknowledgeBy) })}`}
        {open && ` · ${t("dueAt", { time: format.dateTime(request.dueAt) })}`}
      </p>
      {request.wish && (
        <p className="prose">
          {t("wish")}: {request.wish}
        </p>
      )}
      {request.decision && (
        <p className="prose">
          {t("decision")}: <Localized text={request.decision} /> {request.legalReason}
        </p>
      )}
      <Moves request={request} onDecide={setAsking} />
      {asking !== null && <Decide request={request} move={asking} onClose={() => setAsking(null)} />}
    </article>
  );
}

interface Said {
  readonly decision?: { readonly vi: string };
  readonly note?: string;
  readonly legalReason?: string;
}

function useMove(request: RequestLineFragment) {
  const t = useWords(words);
  const say = useSay();
  const act = useAct(MoveRequestDocument, { refetch: ["DataRequests"] });
  const move = async (to: Move, said: Said = {}): Promise<boolean> => {
    const input = { id: request.id, expectedVersion: request.version, to, ...said };
    const { payload, faults } = await act.run({ input });
    const done = payload !== undefined && faults.length === 0;
    if (done) say(t("moved"));
    return done;
  };
  return { act, move };
}

interface MovesProps {
  readonly request: RequestLineFragment;
  readonly onDecide: (move: Move) => void;
}

function Moves({ request, onDecide }: MovesProps) {
  const t = useWords(words);
  const { act, move } = useMove(request);
  return (
    <>
      {act.texts.length > 0 && <FaultNotice texts={act.texts} />}
      <div className="row">
        {moves[request.state].map((to, index) => (
          <Button
            key={to}
            kind={index === 0 ? "main" : to === "REFUSED" ? "danger" : undefined}
            busy={act.busy}
            onPress={() => (decisive.includes(to) ? onDecide(to) : void move(to))}
          >
            {t(`move.${to}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

interface DecideProps {
  readonly request: RequestLineFragment;
  readonly move: Move;
  readonly onClose: () => void;
}

/** Closes or extends a request, with the words its person is told; an erasure says what it will do. */
function Decide({ request, move: to, onClose }: DecideProps) {
  const t = useWords(words);
  const c = useWords(common);
  const { act, move } = useMove(request);
  const [decision, setDecision] = useState("");
  const [legalReason, setLegalReason] = useState("");
  const send = async () => {
    const said = {
      // An extension is explained in a note; the decision comes at the end.
      ...(decision !== "" && (to === "EXTENDED" ? { note: decision } : { decision: { vi: decision } })),
      ...(to === "REFUSED" && { legalReason }),
    };
    if (await move(to, said)) onClose();
  };
  return (
    <Window title={t(`move.${to}`)} open onClose={onClose}>
      {to === "DONE" && request.kind === "ERASE" && <p>{t("ask.DONE")}</p>}
      <TextEntry
        label={t("field.decision")}
        value={decision}
        onChange={setDecision}
        fault={act.faultOf("decision")}
        long
      />
      {to === "REFUSED" && (
        <TextEntry
          label={t("field.legalReason")}
          value={legalReason}
          onChange={setLegalReason}
          fault={act.faultOf("legalReason")}
          required
        />
      )}
      {act.texts.length > 0 && <FaultNotice texts={act.texts} />}
      <div className="row">
        <Button kind={to === "REFUSED" ? "danger" : "main"} busy={act.busy} onPress={() => void send()}>
          {t(`move.${to}`)}
        </Button>
        <Button onPress={onClose}>{c("cancel")}</Button>
      </div>
    </Window>
  );
}
