import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { asNumber } from "../design/number.ts";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { thisYear } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { SetIndicatorValueDocument } from "./generated/operations.ts";
import type { StrategyDeskFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

interface IndicatorValueFormProps {
  readonly indicator: StrategyDeskFragment["objectives"][number]["indicators"][number];
  readonly strategy: StrategyDeskFragment;
  readonly onClose: () => void;
}

/** The value of the whole network in one of the strategy's years. */
export function IndicatorValueForm({ indicator, strategy, onClose }: IndicatorValueFormProps) {
  const t = useWords(words);
  const years = Array.from({ length: strategy.toYear - strategy.fromYear + 1 }, (_, index) =>
    String(strategy.fromYear + index),
  );
  const { draft, field, send, frame } = useWorkForm(SetIndicatorValueDocument, {
    key: `indicator-value.${indicator.id}`,
    blank: {
      year: years.find((year) => year === String(thisYear())) ?? String(strategy.fromYear),
      target: "",
      actual: "",
    },
    refetch: ["StrategyPage"],
    onDone: onClose,
  });
  const save = () => {
    const { year, target, actual } = draft;
    const values = { target: asNumber(target), actual: asNumber(actual) };
    return send({ input: { indicatorId: indicator.id, year: Number(year), ...values } });
  };
  return (
    <WorkForm title={t("value.save")} {...frame} onSend={save} onClose={onClose}>
      <div className="filters">
        <Choice label={t("year")} options={years.map((value) => ({ value, label: value }))} {...field("year")} />
        <TextEntry label={t("indicator.target")} type="number" {...field("target")} />
        <TextEntry label={t("indicator.actual")} type="number" {...field("actual")} />
      </div>
    </WorkForm>
  );
}
