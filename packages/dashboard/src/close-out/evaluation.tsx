import { Choice } from "../design/choices.tsx";
import { Section } from "../design/page.tsx";
import { TextPair, asPair, asTextOrNull } from "../design/text-pair.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import type { ClosedEvent } from "./close-out-page.tsx";
import { EvaluateEventDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

const texts = ["strengths", "difficulties", "recommendations"] as const;

/** What the host thinks of its own event. */
export function Evaluation({ event, canWrite }: { readonly event: ClosedEvent; readonly canWrite: boolean }) {
  const t = useWords(words);
  const format = useFormat();
  const { evaluation } = event;
  return (
    <Section title={t("evaluation")} card>
      {canWrite ? (
        <EvaluationForm event={event} />
      ) : (
        <dl className="facts">
          <dt>{t("objectives")}</dt>
          <dd>{format.number(evaluation?.objectivesMet)}</dd>
          <dt>{t("awareness")}</dt>
          <dd>{format.number(evaluation?.awarenessChange)}</dd>
          {texts.map((text) => (
            <div key={text} className="fact">
              <dt>{t(text)}</dt>
              <dd>
                <Localized text={evaluation?.[text]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function EvaluationForm({ event }: { readonly event: ClosedEvent }) {
  const t = useWords(words);
  const { evaluation } = event;
  const { draft, field, send, frame } = useWorkForm(EvaluateEventDocument, {
    key: `evaluation.${event.id}`,
    blank: {
      objectivesMet: String(evaluation?.objectivesMet ?? 4),
      awarenessChange: String(evaluation?.awarenessChange ?? 0),
      strengths: asPair(evaluation?.strengths),
      difficulties: asPair(evaluation?.difficulties),
      recommendations: asPair(evaluation?.recommendations),
    },
    refetch: ["EventCloseOut"],
    said: t("evaluation.saved"),
    stays: true,
  });
  const save = () =>
    send({
      input: {
        eventId: event.id,
        expectedVersion: evaluation?.version ?? 0,
        objectivesMet: Number(draft.objectivesMet),
        awarenessChange: Number(draft.awarenessChange),
        strengths: asTextOrNull(draft.strengths),
        difficulties: asTextOrNull(draft.difficulties),
        recommendations: asTextOrNull(draft.recommendations),
      },
    });
  const options = (values: readonly number[]) =>
    values.map((value) => ({
      value: String(value),
      label: value > 0 && values.includes(-1) ? `+${value}` : String(value),
    }));
  return (
    <WorkForm title={t("evaluation.save")} {...frame} onSend={save}>
      <div className="filters">
        <Choice label={t("objectives")} options={options([5, 4, 3, 2, 1])} {...field("objectivesMet")} />
        <Choice label={t("awareness")} options={options([2, 1, 0, -1, -2])} {...field("awarenessChange")} />
      </div>
      {texts.map((text) => (
        <TextPair key={text} label={t(text)} {...field(text)} long />
      ))}
    </WorkForm>
  );
}
