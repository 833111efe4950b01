import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { Empty } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { TextPair, asText, emptyPair } from "../design/text-pair.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { State, useTerms } from "../graph/term.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { UnitChoice } from "../units/unit-choice.tsx";
import type { ClosedEvent } from "./close-out-page.tsx";
import { AddOutcomeDocument } from "./generated/operations.ts";
import type { OutcomeKind } from "./generated/operations.ts";
import { words } from "./words.ts";

const kinds = ["CONCLUSION", "TASK", "COMMITMENT", "RECOMMENDATION"] as const;

const blank = { kind: "CONCLUSION" as OutcomeKind, statement: emptyPair, dueOn: "" };

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
      {canAdd && <OutcomeForm event={event} />}
    </Section>
  );
}

function OutcomeForm({ event }: { readonly event: ClosedEvent }) {
  const t = useWords(words);
  const term = useTerms();
  const { draft, field, send, frame } = useWorkForm(AddOutcomeDocument, {
    key: `outcome.${event.id}`,
    blank: { ...blank, responsibleId: event.host.id },
    refetch: ["EventCloseOut"],
    said: t("outcome.added"),
  });
  const save = () => {
    const { kind, statement, responsibleId, dueOn } = draft;
    const outcome = {
      kind,
      statement: asText(statement),
      ...(responsibleId !== "" && { responsibleId }),
      ...(dueOn !== "" && { dueOn }),
    };
    return send({ input: { eventId: event.id, outcome } });
  };
  return (
    <WorkForm title={t("outcome.add")} {...frame} onSend={save}>
      <div className="filters">
        <Choice
          label={t("outcome.kind")}
          options={kinds.map((value) => ({ value, label: term(`outcomeKind.${value}`) }))}
          {...field("kind")}
        />
        <UnitChoice label={t("outcome.responsible")} {...field("responsibleId")} />
        <TextEntry label={t("outcome.due")} type="date" {...field("dueOn")} />
      </div>
      <TextPair label={t("outcome.text")} {...field("statement")} required long />
    </WorkForm>
  );
}
