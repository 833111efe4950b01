import { TextEntry } from "../design/fields.tsx";
import { useKept } from "../design/kept-text.ts";
import { words as common } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";
import { asNote, useDeskAct } from "./desk-act.ts";
import type { WorkProps } from "./desk-act.ts";
import { DeskForm } from "./desk-form.tsx";
import {
  AgreeToReferDocument,
  ConcludeProposalDocument,
  MoveProposalDocument,
  PublishProposalDocument,
} from "./generated/operations.ts";
import type { ProposalState } from "./generated/operations.ts";
import { PreparedConclusion } from "./conclusion.tsx";
import { words } from "./words.ts";

interface MoveProps extends WorkProps {
  readonly to: ProposalState;
  readonly title: string;
  readonly text?: string;
  readonly needsNote?: boolean;
  readonly final?: boolean;
}

/** A move that takes nothing but a note. */
export function Move({ proposal, to, title, text, needsNote = false, final = false, onClose }: MoveProps) {
  const t = useWords(words);
  const c = useWords(common);
  const [note, setNote, { clear }] = useKept(`move.${proposal.id}.${to}`, "");
  const act = useDeskAct(MoveProposalDocument, () => {
    clear();
    onClose();
  });
  const send = () =>
    act.send({ input: { proposalId: proposal.id, expectedVersion: proposal.version, to, ...asNote(note) } });
  return (
    <DeskForm
      title={title}
      texts={act.textsBeside("note")}
      busy={act.busy}
      final={final}
      onSend={send}
      onClose={onClose}
    >
      {text && <p>{text}</p>}
      <TextEntry
        label={t("note")}
        value={note}
        onChange={setNote}
        fault={act.faultOf("note")}
        required={needsNote}
        {...(!needsNote && { hint: c("optional") })}
        long
      />
    </DeskForm>
  );
}

/** The presidium agrees that units be asked. */
export function Agree({ proposal, onClose }: WorkProps) {
  const t = useWords(words);
  const c = useWords(common);
  const [note, setNote, { clear }] = useKept(`agree.${proposal.id}`, "");
  const act = useDeskAct(AgreeToReferDocument, () => {
    clear();
    onClose();
  });
  const send = () =>
    act.send({ input: { proposalId: proposal.id, expectedVersion: proposal.version, ...asNote(note) } });
  return (
    <DeskForm title={t("act.agree")} texts={act.texts} busy={act.busy} onSend={send} onClose={onClose}>
      <TextEntry label={t("note")} value={note} onChange={setNote} hint={c("optional")} long />
    </DeskForm>
  );
}

/** The presidium concludes as it was prepared. */
export function Conclude({ proposal, onClose }: WorkProps) {
  const t = useWords(words);
  const act = useDeskAct(ConcludeProposalDocument, onClose);
  const send = () => act.send({ input: { proposalId: proposal.id, expectedVersion: proposal.version } });
  return (
    <DeskForm title={t("act.conclude")} texts={act.texts} busy={act.busy} final onSend={send} onClose={onClose}>
      <PreparedConclusion prepared={proposal.preparedConclusion} />
    </DeskForm>
  );
}

/** The presidium shows everybody what was concluded. */
export function Publish({ proposal, onClose }: WorkProps) {
  const t = useWords(words);
  const act = useDeskAct(PublishProposalDocument, onClose);
  const send = () => act.send({ input: { proposalId: proposal.id, expectedVersion: proposal.version } });
  return (
    <DeskForm title={t("act.publish")} texts={act.texts} busy={act.busy} final onSend={send} onClose={onClose}>
      <p>{t("publish.text")}</p>
    </DeskForm>
  );
}
