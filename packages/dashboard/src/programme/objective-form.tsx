import { TextEntry } from "../design/fields.tsx";
import { TextPair, asPair, asText } from "../design/text-pair.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useWords } from "../language/i18n.ts";
import { SetObjectiveDocument } from "./generated/operations.ts";
import type { StrategyDeskFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

interface ObjectiveFormProps {
  readonly strategyId: string;
  /** The one that is changed; null for a new one. */
  readonly objective: StrategyDeskFragment["objectives"][number] | null;
  readonly onClose: () => void;
}

export function ObjectiveForm({ strategyId, objective, onClose }: ObjectiveFormProps) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(SetObjectiveDocument, {
    key: `objective.${objective?.id ?? strategyId}`,
    blank: {
      code: objective?.code ?? "",
      title: asPair(objective?.title),
      weight: String(objective?.weight ?? 1),
    },
    refetch: ["StrategyPage"],
    onDone: onClose,
  });
  const save = () => {
    // An objective is known by its code, so that of one that is there stays.
    const code = objective?.code ?? draft.code.trim();
    return send({ input: { strategyId, code, title: asText(draft.title), weight: Number(draft.weight) } });
  };
  return (
    <WorkForm title={t("objective.save")} {...frame} onSend={save} onClose={onClose}>
      {objective === null && (
        <TextEntry label={t("objective.code")} hint={t("objective.code.hint")} {...field("code")} required />
      )}
      <TextPair label={t("objective.title")} {...field("title")} required />
      <TextEntry label={t("objective.weight")} type="number" {...field("weight")} required />
    </WorkForm>
  );
}
