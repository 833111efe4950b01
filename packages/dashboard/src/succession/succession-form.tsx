import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Check, Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { FaultNotice, Notice } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { useSay } from "../design/toasts.tsx";
import { State, useTerms } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { today } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import type { LocalizedText } from "../language/localized.tsx";
import { PrepareSuccessionDocument, TrySuccessionDocument } from "./generated/operations.ts";
import type { SuccessionEffectsFragment, SuccessionType } from "./generated/operations.ts";
import { words } from "./words.ts";

const types = ["MERGED_INTO", "RENAMED", "SPLIT_TO", "FUNCTION_TRANSFERRED", "DISSOLVED"] as const;

interface SuccessionFormProps {
  readonly units: readonly { readonly code: string; readonly name: LocalizedText }[];
}

interface Draft {
  readonly fromCode: string;
  readonly toCode: string;
  readonly type: SuccessionType;
  readonly isPrimary: boolean;
  readonly effectiveOn: string;
  readonly legalBasis: string;
  readonly functions: string;
}

/** A new change of units: nothing is prepared before its dry run has been looked at. */
export function SuccessionForm({ units }: SuccessionFormProps) {
  const t = useWords(words);
  const say = useSay();
  const [draft, setDraft] = useState<Draft>(() => ({
    fromCode: "",
    toCode: "",
    type: "MERGED_INTO",
    isPrimary: true,
    effectiveOn: today(),
    legalBasis: "",
    functions: "",
  }));
  const [effects, setEffects] = useState<SuccessionEffectsFragment | null>(null);
  const dryRun = useAct(TrySuccessionDocument);
  const prepare = useAct(PrepareSuccessionDocument, { refetch: ["Successions"] });
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setEffects(null);
  };
  const look = async () => {
    const { payload, faults } = await dryRun.run({ input: inputOf(draft) });
    setEffects(payload === undefined || faults.length > 0 ? null : payload);
  };
  const save = async () => {
    const { payload, faults } = await prepare.run({ input: inputOf(draft) });
    if (payload === undefined || faults.length > 0) return;
    setEffects(null);
    say(t("prepared"));
  };
  return (
    <Section title={t("form")}>
      <form
        className="card stack"
        aria-label={t("form")}
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <Fields draft={draft} change={change} units={units} faultOf={dryRun.faultOf} />
        {[dryRun, prepare].map(({ texts }, index) => texts.length > 0 && <FaultNotice key={index} texts={texts} />)}
        {effects && <Effects effects={effects} />}
        <div className="row">
          <Button kind={effects === null ? "main" : undefined} type="submit" busy={dryRun.busy}>
            {t("try")}
          </Button>
          {effects && (
            <Button kind="main" busy={prepare.busy} onPress={() => void save()}>
              {t("prepare")}
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}

interface FieldsProps extends SuccessionFormProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly faultOf: (field: string) => string | undefined;
}

function Fields({ draft, change, units, faultOf }: FieldsProps) {
  const t = useWords(words);
  const term = useTerms();
  const localize = useLocalized();
  const options = units.map(({ code, name }) => ({ value: code, label: localize(name) }));
  return (
    <>
      <div className="filters">
        <Choice
          label={t("from")}
          value={draft.fromCode}
          options={[{ value: "", label: t("choose") }, ...options]}
          onChange={(fromCode) => change({ fromCode })}
        />
        <Choice
          label={t("type")}
          value={draft.type}
          options={types.map((value) => ({ value, label: term(`successionType.${value}`) }))}
          onChange={(type) => change({ type })}
        />
        <Choice
          label={t("to")}
          value={draft.toCode}
          options={[{ value: "", label: t("to.none") }, ...options]}
          onChange={(toCode) => change({ toCode })}
        />
        <TextEntry
          label={t("on")}
          type="date"
          value={draft.effectiveOn}
          onChange={(effectiveOn) => change({ effectiveOn })}
          fault={faultOf("effectiveOn")}
          required
        />
      </div>
      <TextEntry
        label={t("basis")}
        hint={t("basis.hint")}
        value={draft.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
        fault={faultOf("legalBasis")}
        required
      />
      <TextEntry label={t("functions")} value={draft.functions} onChange={(functions) => change({ functions })} />
      <Check label={t("primary")} checked={draft.isPrimary} onChange={(isPrimary) => change({ isPrimary })} />
    </>
  );
}

/** What a dry run found. */
function Effects({ effects }: { readonly effects: SuccessionEffectsFragment }) {
  const t = useWords(words);
  const { hostTurns, plans } = effects;
  return (
    <Notice live>
      <strong>{t("effects")}</strong>
      <ul>
        <li>{t("effects.referrals", { count: effects.reassignedReferrals ?? 0 })}</li>
        <li>
          {t("effects.turns")}: {hostTurns.length === 0 && t("effects.none")}
          {hostTurns.map(({ id, year, state }) => (
            <span key={id} className="spaced">
              {year} <State term={`hostState.${state}`} />
            </span>
          ))}
        </li>
        <li>
          {t("effects.plans")}: {plans.length === 0 && t("effects.none")}
          {plans.map(({ id, year, ministry, state }) => (
            <span key={id} className="spaced">
              <Localized text={ministry.name} /> {year} <State term={`planState.${state}`} />
            </span>
          ))}
        </li>
      </ul>
    </Notice>
  );
}

function inputOf({ toCode, functions, ...draft }: Draft) {
  return {
    ...draft,
    ...(toCode !== "" && { toCode }),
    ...(functions.trim() !== "" && { functions: { vi: functions.trim() } }),
  };
}
