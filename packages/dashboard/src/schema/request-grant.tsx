import { useId } from "react";
import { Button } from "../design/button.tsx";
import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { useKept } from "../design/kept-text.ts";
import { FaultNotice } from "../design/notice.tsx";
import { useSay } from "../design/toasts.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { RequestGrantDocument } from "./generated/operations.ts";
import type { FieldGrantVerb } from "./generated/operations.ts";
import { words } from "./words.ts";

const verbs = ["REQUIRES", "PROVIDES", "OVERRIDE", "EXTEND"] as const satisfies readonly FieldGrantVerb[];

/** Asks the owner of a field for what only she can allow. */
export function RequestGrant({ units }: { readonly units: readonly string[] }) {
  const t = useWords(words);
  const say = useSay();
  const heading = useId();
  const empty = { unit: units[0] ?? "", verb: "REQUIRES" as FieldGrantVerb, coordinate: "", purpose: "", until: "" };
  const [draft, setDraft, kept] = useKept("request-grant", empty);
  const act = useAct(RequestGrantDocument, { refetch: ["GraphRights"] });
  const change = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part });
  const send = async () => {
    const { until, ...asked } = draft;
    const input = { ...asked, coordinate: draft.coordinate.trim(), validUntil: `${until}T23:59:59+07:00` };
    const { payload, faults } = await act.run({ input });
    if (payload === undefined || faults.length > 0) return;
    setDraft(empty);
    kept.clear();
    say(t("requested"));
  };
  return (
    <form
      className="card stack"
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 id={heading}>{t("request")}</h2>
      <Choice
        label={t("request.unit")}
        value={draft.unit}
        options={units.map((value) => ({ value, label: value }))}
        onChange={(unit) => change({ unit })}
      />
      <Choice
        label={t("request.verb")}
        value={draft.verb}
        options={verbs.map((value) => ({ value, label: t(`verb.${value}`) }))}
        onChange={(verb) => change({ verb })}
      />
      <TextEntry
        label={t("coordinate")}
        hint={t("request.coordinate.hint")}
        value={draft.coordinate}
        onChange={(coordinate) => change({ coordinate })}
        fault={act.faultOf("coordinate")}
        required
      />
      <TextEntry
        label={t("grant.purpose")}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
        fault={act.faultOf("purpose")}
        required
        long
      />
      <TextEntry
        label={t("request.until")}
        type="date"
        value={draft.until}
        onChange={(until) => change({ until })}
        fault={act.faultOf("validUntil")}
        required
      />
      {act.texts.length > 0 && <FaultNotice texts={act.texts} />}
      <div>
        <Button kind="main" type="submit" busy={act.busy}>
          {t("request.send")}
        </Button>
      </div>
    </form>
  );
}
