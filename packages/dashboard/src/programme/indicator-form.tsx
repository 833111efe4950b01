import { Check } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { asNumber } from "../design/number.ts";
import { TextPair, asPair, asText } from "../design/text-pair.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useWords } from "../language/i18n.ts";
import { SetIndicatorDocument } from "./generated/operations.ts";
import type { StrategyDeskFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

interface IndicatorFormProps {
  readonly objectiveId: string;
  /** The one that is changed; null for a new one. */
  readonly indicator: StrategyDeskFragment["objectives"][number]["indicators"][number] | null;
  readonly onClose: () => void;
}

export function IndicatorForm({ objectiveId, indicator, onClose }: IndicatorFormProps) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(SetIndicatorDocument, {
    key: `indicator.${indicator?.id ?? objectiveId}`,
    blank: {
      code: indicator?.code ?? "",
      name: asPair(indicator?.name),
      unitOfMeasure: asPair(indicator?.unitOfMeasure),
      higherIsBetter: indicator?.higherIsBetter ?? true,
      baseline: String(indicator?.baseline ?? ""),
      target: String(indicator?.target ?? ""),
    },
    refetch: ["StrategyPage"],
    onDone: onClose,
  });
  const { value: higherIsBetter, onChange: setHigher } = field("higherIsBetter");
  const save = () =>
    send({
      input: {
        objectiveId,
        // An indicator is known by its code, so that of one that is there stays.
        code: indicator?.code ?? draft.code.trim(),
        name: asText(draft.name),
        unitOfMeasure: asText(draft.unitOfMeasure),
        higherIsBetter,
        baseline: asNumber(draft.baseline),
        target: asNumber(draft.target),
      },
    });
  return (
    <WorkForm title={t("indicator.save")} {...frame} onSend={save} onClose={onClose}>
      {indicator === null && <TextEntry label={t("indicator.code")} {...field("code")} required />}
      <TextPair label={t("indicator.name")} {...field("name")} required />
      <TextPair label={t("indicator.unit")} {...field("unitOfMeasure")} required />
      <div className="filters">
        <TextEntry label={t("indicator.baseline")} type="number" {...field("baseline")} />
        <TextEntry label={t("indicator.target")} type="number" {...field("target")} />
      </div>
      <Check label={t("indicator.higher")} checked={higherIsBetter} onChange={setHigher} />
    </WorkForm>
  );
}
