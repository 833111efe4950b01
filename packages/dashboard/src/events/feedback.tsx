import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { FaultNotice, Notice } from "../design/notice.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { FeedbackFormDocument, GiveFeedbackDocument, RequestFeedbackTokenDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

const scores = ["5", "4", "3", "2", "1"] as const;
type Score = (typeof scores)[number];

/** Feedback of somebody who was there; it goes in under a token that says she was, not who she is. */
export function Feedback({ eventId, code }: { readonly eventId: string; readonly code: string }) {
  const t = useWords(words);
  const localize = useLocalized();
  const { data } = useQuery(FeedbackFormDocument, { variables: { code } });
  const request = useAct(RequestFeedbackTokenDocument);
  const give = useAct(GiveFeedbackDocument);
  const [overall, setOverall] = useState<Score>("5");
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [done, setDone] = useState(false);
  const questions = data?.event?.feedback?.questions ?? [];
  const send = async () => {
    const { payload } = await request.run({ input: { eventId } });
    const token = payload?.token;
    if (token === undefined || token === null) return;
    const given = questions.flatMap(({ code: question, kind }) => {
      const value = answers[question];
      if (value === undefined || value === "") return [];
      return [kind === "SCORE" ? { code: question, score: Number(value) } : { code: question, text: value }];
    });
    const { payload: thanks, faults } = await give.run({ input: { token, overall: Number(overall), answers: given } });
    if (thanks !== undefined && faults.length === 0) setDone(true);
  };
  if (done) return <Notice tone="good">{t("feedback.done")}</Notice>;
  const texts = [...request.texts, ...give.texts];
  const scoreOptions = scores.map((value) => ({ value, label: value }));
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{t("feedback.title")}</h2>
      <p className="soft small">{t("feedback.text")}</p>
      <Choice label={t("feedback.overall")} value={overall} options={scoreOptions} onChange={setOverall} />
      {questions.map(({ code: question, kind, label }) =>
        kind === "SCORE" ? (
          <Choice
            key={question}
            label={localize(label)}
            value={answers[question] ?? ""}
            options={[{ value: "", label: "–" }, ...scoreOptions]}
            onChange={(value) => setAnswers({ ...answers, [question]: value })}
          />
        ) : (
          <TextEntry
            key={question}
            label={localize(label)}
            value={answers[question] ?? ""}
            onChange={(value) => setAnswers({ ...answers, [question]: value })}
            long
          />
        ),
      )}
      {texts.length > 0 && <FaultNotice texts={texts} />}
      <Button kind="main" type="submit" busy={request.busy || give.busy}>
        {t("feedback.send")}
      </Button>
    </form>
  );
}
