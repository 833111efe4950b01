import { useState } from "react";
import { TextEntry } from "../design/fields.tsx";
import { useKept } from "../design/kept-text.ts";
import { Notice } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { words as common } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { askPlan } from "./ask-plan.ts";
import type { PlanAnswer } from "./ask-plan.ts";
import { PlanTree } from "./plan-tree.tsx";
import { SchemaFrame } from "./schema-frame.tsx";
import { words } from "./words.ts";

const example = `query Example {
  ministries(first: 3) {
    edges { node { code memberCount upcomingEvents(first: 1) { code } } }
  }
}`;

/** How the gateway answers an operation: which slices it asks, in which order, and how long each takes. */
export function Component() {
  const t = useWords(words);
  return (
    <SchemaFrame title={t("plan.title")} intro={t("plan.intro")}>
      <PlanDesk />
    </SchemaFrame>
  );
}

function PlanDesk() {
  const t = useWords(words);
  const c = useWords(common);
  const localize = useLocalized();
  const [draft, setDraft] = useKept("plan", { query: example, variables: "" });
  const [answer, setAnswer] = useState<PlanAnswer | null>(null);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    const variables = readVariables(draft.variables);
    setFault(variables === undefined ? t("plan.variables.wrong") : undefined);
    if (variables === undefined) return;
    setBusy(true);
    try {
      setAnswer(await askPlan(draft.query, variables));
    } catch {
      setAnswer({ plan: null, errors: [{ message: c("fault.network"), localized: null }] });
    } finally {
      setBusy(false);
    }
  };
  const errors = answer?.errors.map(({ message, localized }) => (localized === null ? message : localize(localized)));
  return (
    <>
      <Section title={t("plan.operation")} card>
        <WorkForm title={t("plan.ask")} texts={errors ?? []} busy={busy} onSend={ask}>
          <TextEntry
            label={t("plan.query")}
            hint={t("plan.query.hint")}
            value={draft.query}
            onChange={(query) => setDraft({ ...draft, query })}
            required
            long
          />
          <TextEntry
            label={t("plan.variables")}
            hint={c("optional")}
            value={draft.variables}
            onChange={(variables) => setDraft({ ...draft, variables })}
            fault={fault}
          />
        </WorkForm>
      </Section>
      {answer !== null && (
        <Section title={t("plan.tree")}>
          {answer.plan === null ? <Notice tone="warn">{t("plan.none")}</Notice> : <PlanTree plan={answer.plan} />}
        </Section>
      )}
    </>
  );
}

/** Variables as they were written; undefined when they are no JSON object. */
function readVariables(text: string): object | undefined {
  if (text.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
