import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { useTerms } from "../graph/term.tsx";
import { useWords } from "../language/i18n.ts";
import type { ActivityDraft } from "./activity-draft.ts";
import { words } from "./words.ts";

const kinds = [
  "WORKSHOP",
  "TRAINING",
  "SUPPORT_PROGRAMME",
  "COMMUNICATION",
  "RESEARCH",
  "COORDINATION",
  "VISIT",
  "OTHER",
] as const;
const states = ["PLANNED", "ONGOING", "DONE", "POSTPONED", "CANCELLED"] as const;

interface ActivityFieldsProps {
  readonly draft: ActivityDraft;
  readonly change: (part: Partial<ActivityDraft>) => void;
  readonly faultOf: (field: string) => string | undefined;
  /** A new activity has not begun yet. */
  readonly isNew?: boolean;
}

/** The fields of an activity. */
export function ActivityFields({ draft, change, faultOf, isNew = false }: ActivityFieldsProps) {
  const t = useWords(words);
  const term = useTerms();
  const entry = (field: Exclude<keyof ActivityDraft, "kind" | "state">, type?: "date" | "number") => (
    <TextEntry
      label={t(`field.${field}`)}
      value={draft[field]}
      onChange={(value) => change({ [field]: value })}
      fault={faultOf(field === "benefit" ? "expectedMemberBenefit" : field)}
      {...(type && { type })}
    />
  );
  return (
    <>
      {entry("title")}
      <div className="filters">
        <Choice
          label={t("field.kind")}
          value={draft.kind}
          options={kinds.map((value) => ({ value, label: term(`activityKind.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
        {!isNew && (
          <Choice
            label={t("field.state")}
            value={draft.state}
            options={states.map((value) => ({ value, label: term(`activityState.${value}`) }))}
            onChange={(state) => change({ state })}
          />
        )}
        {!isNew && entry("progress", "number")}
        {entry("weight", "number")}
        {entry("startsOn", "date")}
        {entry("endsOn", "date")}
        {entry("beneficiariesTarget", "number")}
        {!isNew && entry("beneficiariesActual", "number")}
      </div>
      {entry("benefit")}
      {!isNew && entry("reason")}
    </>
  );
}
