import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { useKept } from "../design/kept-text.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { useDeskAct } from "./desk-act.ts";
import type { WorkProps } from "./desk-act.ts";
import { DeskForm } from "./desk-form.tsx";
import { DecideAppealDocument, RefuseProposalDocument } from "./generated/operations.ts";
import type { RefusalReason } from "./generated/operations.ts";
import { words } from "./words.ts";

const codes = ["DUPLICATE", "OUT_OF_SCOPE", "ALREADY_DONE", "NOT_FEASIBLE", "OTHER"] as const;
const blank = { code: "OUT_OF_SCOPE" as RefusalReason, reason: "" };

/** The secretariat does not admit a proposal, and says why. */
export function Refuse({ proposal, onClose }: WorkProps) {
  const t = useWords(words);
  const [draft, setDraft, { clear }] = useKept(`refuse.${proposal.id}`, blank);
  const act = useDeskAct(RefuseProposalDocument, () => {
    clear();
    onClose();
  });
  const send = () =>
    act.send({
      input: {
        proposalId: proposal.id,
        expectedVersion: proposal.version,
        code: draft.code,
        reason: { vi: draft.reason.trim() },
      },
    });
  return (
    <DeskForm
      title={t("act.refuse")}
      texts={act.textsBeside("reason")}
      busy={act.busy}
      final
      onSend={send}
      onClose={onClose}
    >
      <Choice
        label={t("reason.code")}
        value={draft.code}
        options={codes.map((value) => ({ value, label: t(`reason.${value}`) }))}
        onChange={(code) => setDraft({ ...draft, code })}
      />
      <TextEntry
        label={t("reason")}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
        fault={act.faultOf("reason")}
        required
        long
      />
    </DeskForm>
  );
}

/** The presidium decides an author's appeal, once. */
export function DecideAppeal({ proposal, onClose }: WorkProps) {
  const t = useWords(words);
  const [draft, setDraft, { clear }] = useKept(`appeal.${proposal.id}`, { granted: "granted", answer: "" });
  const act = useDeskAct(DecideAppealDocument, () => {
    clear();
    onClose();
  });
  const send = () =>
    act.send({
      input: {
        proposalId: proposal.id,
        expectedVersion: proposal.version,
        granted: draft.granted === "granted",
        answer: { vi: draft.answer.trim() },
      },
    });
  return (
    <DeskForm
      title={t("act.appeal")}
      texts={act.textsBeside("answer")}
      busy={act.busy}
      final
      onSend={send}
      onClose={onClose}
    >
      <p className="prose">
        <strong>{t("appeal")}: </strong>
        <Localized text={proposal.appeal?.text} />
      </p>
      <Choice
        label={t("decision")}
        value={draft.granted}
        options={(["granted", "refused"] as const).map((value) => ({ value, label: t(`decision.${value}`) }))}
        onChange={(granted) => setDraft({ ...draft, granted })}
      />
      <TextEntry
        label={t("answer")}
        value={draft.answer}
        onChange={(answer) => setDraft({ ...draft, answer })}
        fault={act.faultOf("answer")}
        required
        long
      />
    </DeskForm>
  );
}
