import { useQuery } from "@apollo/client/react";
import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { useKept } from "../design/kept-text.ts";
import { words as common } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { asNote, useDeskAct } from "./desk-act.ts";
import type { WorkProps } from "./desk-act.ts";
import { DeskForm } from "./desk-form.tsx";
import { MergeProposalDocument, MergeTargetsDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

/** The secretariat merges a proposal into another one, which takes over its endorsements. */
export function Merge({ proposal, onClose }: WorkProps) {
  const t = useWords(words);
  const c = useWords(common);
  const localize = useLocalized();
  const { data } = useQuery(MergeTargetsDocument);
  const [draft, setDraft, { clear }] = useKept(`merge.${proposal.id}`, { intoId: "", note: "" });
  const act = useDeskAct(MergeProposalDocument, () => {
    clear();
    onClose();
  });
  const targets = (data?.proposals?.edges ?? []).filter(({ node }) => node.id !== proposal.id);
  const send = () =>
    act.send({
      input: {
        proposalId: proposal.id,
        expectedVersion: proposal.version,
        intoId: draft.intoId,
        ...asNote(draft.note),
      },
    });
  return (
    <DeskForm title={t("act.merge")} texts={act.texts} busy={act.busy} final onSend={send} onClose={onClose}>
      <Choice
        label={t("into")}
        value={draft.intoId}
        options={[
          { value: "", label: t("into.choose") },
          ...targets.map(({ node }) => ({ value: node.id, label: `${node.code} · ${localize(node.title)}` })),
        ]}
        onChange={(intoId) => setDraft({ ...draft, intoId })}
      />
      <TextEntry
        label={t("note")}
        value={draft.note}
        onChange={(note) => setDraft({ ...draft, note })}
        hint={c("optional")}
        long
      />
    </DeskForm>
  );
}
