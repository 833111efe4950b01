import { Check } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { TextPair, asPair, asText, asTextOrNull } from "../design/text-pair.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { thisYear } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { ChangeThemeDocument, DraftThemeDocument } from "./generated/operations.ts";
import type { ThemeDeskFragment } from "./generated/operations.ts";
import type { Strategy } from "./programme-page.tsx";
import { words } from "./words.ts";

interface ThemeFormProps {
  /** The draft that is changed; null for a new one. */
  readonly theme: ThemeDeskFragment | null;
  readonly strategies: readonly Strategy[];
  readonly onClose: () => void;
}

/** The draft of a year's theme. */
export function ThemeForm({ theme, strategies, onClose }: ThemeFormProps) {
  const t = useWords(words);
  const options = {
    key: `theme.${theme?.id ?? "new"}`,
    blank: {
      year: String(theme?.year ?? thisYear() + 1),
      title: asPair(theme?.title),
      guidance: asPair(theme?.guidance),
      objectiveIds: theme?.objectives.map(({ id }) => id) ?? ([] as readonly string[]),
    },
    refetch: ["Programme"],
    onDone: onClose,
  };
  const draftNew = useWorkForm(DraftThemeDocument, options);
  const change = useWorkForm(ChangeThemeDocument, options);
  const { draft, field, frame } = theme === null ? draftNew : change;
  const send = () => {
    const said = {
      title: asText(draft.title),
      guidance: asTextOrNull(draft.guidance),
      objectiveIds: [...draft.objectiveIds],
    };
    return theme === null
      ? draftNew.send({ input: { year: Number(draft.year), ...said } })
      : change.send({ input: { id: theme.id, expectedVersion: theme.version, ...said } });
  };
  return (
    <WorkForm title={t("theme.save")} {...frame} onSend={send} onClose={onClose}>
      {theme === null && <TextEntry label={t("year")} type="number" {...field("year")} required />}
      <TextPair label={t("theme.title")} {...field("title")} required />
      <TextPair label={t("theme.guidance")} {...field("guidance")} long />
      <Objectives strategies={strategies} {...field("objectiveIds")} />
    </WorkForm>
  );
}

interface ObjectivesProps {
  readonly strategies: readonly Strategy[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Objectives of strategies that are not over. */
function Objectives({ strategies, value, onChange }: ObjectivesProps) {
  const t = useWords(words);
  const localize = useLocalized();
  const objectives = strategies.filter(({ state }) => state !== "CLOSED").flatMap((strategy) => strategy.objectives);
  if (objectives.length === 0) return null;
  return (
    <fieldset className="stack stack-tight">
      <legend className="field-label">{t("theme.objectives")}</legend>
      {objectives.map(({ id, code, title }) => (
        <Check
          key={id}
          label={`${code} · ${localize(title)}`}
          checked={value.includes(id)}
          onChange={(served) => onChange(served ? [...value, id] : value.filter((each) => each !== id))}
        />
      ))}
    </fieldset>
  );
}
