import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { useSay } from "../design/toasts.tsx";
import { useAct } from "../graph/use-act.ts";
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
  const say = useSay();
  const { evaluation } = event;
  const [objectives, setObjectives] = useState(String(evaluation?.objectivesMet ?? 4));
  const [awareness, setAwareness] = useState(String(evaluation?.awarenessChange ?? 0));
  const [written, setWritten] = useState(() => ({
    strengths: evaluation?.strengths?.vi ?? "",
    difficulties: evaluation?.difficulties?.vi ?? "",
    recommendations: evaluation?.recommendations?.vi ?? "",
  }));
  const evaluate = useAct(EvaluateEventDocument, { refetch: ["EventCloseOut"] });
  const save = async () => {
    const said = Object.fromEntries(
      texts.flatMap((text) => (written[text] === "" ? [] : [[text, { vi: written[text] }]])),
    );
    const { payload, faults } = await evaluate.run({
      input: {
        eventId: event.id,
        expectedVersion: evaluation?.version ?? 0,
        objectivesMet: Number(objectives),
        awarenessChange: Number(awareness),
        ...said,
      },
    });
    if (payload !== undefined && faults.length === 0) say(t("evaluation.saved"));
  };
  const options = (values: readonly number[]) =>
    values.map((value) => ({
      value: String(value),
      label: value > 0 && values.includes(-1) ? `+${value}` : String(value),
    }));
  return (
    <form
      className="stack"
      aria-label={t("evaluation")}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void save();
      }}
    >
      <div className="filters">
        <Choice
          label={t("objectives")}
          value={objectives}
          options={options([5, 4, 3, 2, 1])}
          onChange={setObjectives}
        />
        <Choice label={t("awareness")} value={awareness} options={options([2, 1, 0, -1, -2])} onChange={setAwareness} />
      </div>
      {texts.map((text) => (
        <TextEntry
          key={text}
          label={t(text)}
          value={written[text]}
          onChange={(value) => setWritten({ ...written, [text]: value })}
          long
        />
      ))}
      {evaluate.texts.length > 0 && <FaultNotice texts={evaluate.texts} />}
      <div>
        <Button type="submit" busy={evaluate.busy}>
          {t("evaluation.save")}
        </Button>
      </div>
    </form>
  );
}
