import { useWorkForm } from "../graph/use-work-form.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { deskPages } from "./desk-act.ts";
import type { WorkProps } from "./desk-act.ts";
import { DecideAppealDocument, RefuseProposalDocument } from "./generated/operations.ts";
import type { RefusalReason } from "./generated/operations.ts";
import { words } from "./words.ts";

const codes = ["DUPLICATE", "OUT_OF_SCOPE", "ALREADY_DONE", "NOT_FEASIBLE", "OTHER"] as const;

const blank = { code: "OUT_OF_SCOPE" as RefusalReason, reason: "" };

/** The secretariat does not admit a proposal, and says why. */
export function Refuse({ proposal, onClose }: WorkProps) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(RefuseProposalDocument, {
    key: `refuse.${proposal.id}`,
    blank,
    refetch: deskPages,
    said: t("done"),
    onDone: onClose,
  });
  const input = { proposalId: proposal.id, expectedVersion: proposal.version, code: draft.code };
  return (
    <DecisionForm
      title={t("act.refuse")}
      frame={frame}
      choice={{
        label: t("reason.code"),
        options: codes.map((value) => ({ value, label: t(`reason.${value}`) })),
        ...field("code"),
      }}
      words={{ label: t("reason"), ...field("reason") }}
      onSend={() => send({ input: { ...input, reason: { vi: draft.reason.trim() } } })}
      onClose={onClose}
    />
  );
}

/** The presidium decides an author's appeal, once. */
export function DecideAppeal({ proposal, onClose }: WorkProps) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(DecideAppealDocument, {
    key: `appeal.${proposal.id}`,
    blank: { granted: "granted", answer: "" },
    refetch: deskPages,
    said: t("done"),
    onDone: onClose,
  });
  const input = { proposalId: proposal.id, expectedVersion: proposal.version, granted: draft.granted === "granted" };
  return (
    <DecisionForm
      title={t("act.appeal")}
      frame={frame}
      choice={{
        label: t("decision"),
        options: (["granted", "refused"] as const).map((value) => ({
          value: value as string,
          label: t(`decision.${value}`),
        })),
        ...field("granted"),
      }}
      words={{ label: t("answer"), ...field("answer") }}
      onSend={() => send({ input: { ...input, answer: { vi: draft.answer.trim() } } })}
      onClose={onClose}
    >
      <p className="prose">
        <strong>{t("appeal")}: </strong>
        <Localized text={proposal.appeal?.text} />
      </p>
    </DecisionForm>
  );
}
