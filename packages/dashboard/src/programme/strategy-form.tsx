import { TextEntry } from "../design/fields.tsx";
import { TextPair, asPair, asText } from "../design/text-pair.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { thisYear } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { ChangeStrategyDocument, DraftStrategyDocument } from "./generated/operations.ts";
import type { StrategyDeskFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

interface StrategyFormProps {
  /** The draft that is changed; null for a new one. */
  readonly strategy: StrategyDeskFragment | null;
  readonly onClose: () => void;
}

/** Title and years of a strategy that is being drafted. */
export function StrategyForm({ strategy, onClose }: StrategyFormProps) {
  const t = useWords(words);
  const options = {
    key: `strategy.${strategy?.id ?? "new"}`,
    blank: {
      title: asPair(strategy?.title),
      fromYear: String(strategy?.fromYear ?? thisYear() + 1),
      toYear: String(strategy?.toYear ?? thisYear() + 5),
    },
    refetch: strategy === null ? ["Programme"] : ["StrategyPage"],
    onDone: onClose,
  };
  const draftNew = useWorkForm(DraftStrategyDocument, options);
  const change = useWorkForm(ChangeStrategyDocument, options);
  const { draft, field, frame } = strategy === null ? draftNew : change;
  const send = () => {
    const said = { title: asText(draft.title), fromYear: Number(draft.fromYear), toYear: Number(draft.toYear) };
    return strategy === null
      ? draftNew.send({ input: said })
      : change.send({ input: { id: strategy.id, expectedVersion: strategy.version, ...said } });
  };
  return (
    <WorkForm title={t("strategy.save")} {...frame} onSend={send} onClose={onClose}>
      <TextPair label={t("strategy.title")} {...field("title")} required />
      <div className="filters">
        <TextEntry label={t("strategy.from")} type="number" {...field("fromYear")} required />
        <TextEntry label={t("strategy.to")} type="number" {...field("toYear")} required />
      </div>
    </WorkForm>
  );
}
