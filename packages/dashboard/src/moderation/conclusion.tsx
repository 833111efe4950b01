import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { useKept } from "../design/kept-text.ts";
import { words as common } from "../design/words.ts";
import { State, useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { useDeskAct } from "./desk-act.ts";
import type { WorkProps } from "./desk-act.ts";
import { DeskForm } from "./desk-form.tsx";
import { PrepareConclusionDocument } from "./generated/operations.ts";
import type { DeskFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

const outcomes = ["ACCEPTED", "PARTLY_ACCEPTED", "NOT_ACCEPTED", "NOTED"] as const;

/** What stands prepared for the presidium. */
export function PreparedConclusion({ prepared }: { readonly prepared: DeskFragment["preparedConclusion"] }) {
  const t = useWords(words);
  const format = useFormat();
  if (prepared === null) return null;
  return (
    <div className="stack stack-tight">
      <div className="row">
        <strong>{t("prepared")}</strong>
        <State term={`proposalOutcome.${prepared.outcome}`} />
      </div>
      <p className="prose">
        <Localized text={prepared.text} />
      </p>
      <p className="soft small">
        {t("prepared.by", {
          name: prepared.preparedBy?.displayName ?? "–",
          time: format.dateTime(prepared.preparedAt),
        })}
      </p>
    </div>
  );
}

/** Writes the conclusion that the presidium will make, or changes the one that is prepared. */
export function Prepare({ proposal, onClose }: WorkProps) {
  const t = useWords(words);
  const c = useWords(common);
  const term = useTerms();
  const { preparedConclusion: prepared } = proposal;
  const [draft, setDraft, { clear }] = useKept(`conclusion.${proposal.id}`, {
    outcome: prepared?.outcome ?? "ACCEPTED",
    vi: prepared?.text.vi ?? "",
    en: prepared?.text.en ?? "",
  });
  const act = useDeskAct(PrepareConclusionDocument, () => {
    clear();
    onClose();
  });
  const send = () => {
    const text = { vi: draft.vi.trim(), ...(draft.en.trim() !== "" && { en: draft.en.trim() }) };
    return act.send({ input: { proposalId: proposal.id, outcome: draft.outcome, text } });
  };
  return (
    <DeskForm title={t("act.prepare")} texts={act.textsBeside("text")} busy={act.busy} onSend={send} onClose={onClose}>
      <Choice
        label={t("outcome")}
        value={draft.outcome}
        options={outcomes.map((value) => ({ value, label: term(`proposalOutcome.${value}`) }))}
        onChange={(outcome) => setDraft({ ...draft, outcome })}
      />
      <TextEntry
        label={t("text")}
        value={draft.vi}
        onChange={(vi) => setDraft({ ...draft, vi })}
        fault={act.faultOf("text")}
        required
        long
      />
      <TextEntry
        label={t("text.en")}
        hint={c("optional")}
        value={draft.en}
        onChange={(en) => setDraft({ ...draft, en })}
        long
      />
    </DeskForm>
  );
}
