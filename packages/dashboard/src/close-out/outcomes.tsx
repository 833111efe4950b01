import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { Empty, FaultNotice } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { useSay } from "../design/toasts.tsx";
import { State, useTerms } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import type { ClosedEvent } from "./close-out-page.tsx";
import { AddOutcomeDocument } from "./generated/operations.ts";
import type { OutcomeKind } from "./generated/operations.ts";
import { words } from "./words.ts";

const kinds = ["CONCLUSION", "TASK", "COMMITMENT", "RECOMMENDATION"] as const;

/** What was concluded, who does it, and by when. */
export function Outcomes({ event, canAdd }: { readonly event: ClosedEvent; readonly canAdd: boolean }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  return (
    <Section title={t("outcomes")} card>
      {event.outcomes.length === 0 && <Empty text={t("outcomes.none")} />}
      <ul className="list">
        {event.outcomes.map((outcome) => (
          <li key={outcome.id}>
            <span className="row">
              <strong>{term(`outcomeKind.${outcome.kind}`)}</strong>
              <State term={`outcomeState.${outcome.state}`} />
            </span>
            <p className="prose">
              <Localized text={outcome.statement} />
            </p>
            <span className="soft small">
              <Localized text={outcome.responsible?.name} />
              {outcome.dueOn && ` · ${t("outcome.due")} ${format.date(outcome.dueOn)}`}
            </span>
          </li>
        ))}
      </ul>
      {canAdd && <OutcomeForm eventId={event.id} hostId={event.host.id} />}
    </Section>
  );
}

function OutcomeForm({ eventId, hostId }: { readonly eventId: string; readonly hostId: string }) {
  const t = useWords(words);
  const term = useTerms();
  const say = useSay();
  const [kind, setKind] = useState<OutcomeKind>("CONCLUSION");
  const [text, setText] = useState("");
  const [dueOn, setDueOn] = useState("");
  const add = useAct(AddOutcomeDocument, { refetch: ["EventCloseOut"] });
  const save = async () => {
    const outcome = { kind, statement: { vi: text }, responsibleId: hostId, ...(dueOn !== "" && { dueOn }) };
    const { payload, faults } = await add.run({ input: { eventId, outcome } });
    if (payload === undefined || faults.length > 0) return;
    setText("");
    say(t("outcome.added"));
  };
  return (
    <form
      className="stack"
      aria-label={t("outcomes")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="filters">
        <Choice
          label={t("outcome.kind")}
          value={kind}
          options={kinds.map((value) => ({ value, label: term(`outcomeKind.${value}`) }))}
          onChange={setKind}
        />
        <TextEntry label={t("outcome.due")} type="date" value={dueOn} onChange={setDueOn} />
      </div>
      <TextEntry
        label={t("outcome.text")}
        value={text}
        onChange={setText}
        fault={add.faultOf("statement")}
        long
        required
      />
      {add.texts.length > 0 && <FaultNotice texts={add.texts} />}
      <div>
        <Button type="submit" busy={add.busy}>
          {t("outcome.add")}
        </Button>
      </div>
    </form>
  );
}
