import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Check } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { useKept } from "../design/kept-text.ts";
import { Notice } from "../design/notice.tsx";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { LetterFields } from "../letters/letter-fields.tsx";
import { useLetter } from "../letters/use-letter.ts";
import { useDeskAct } from "./desk-act.ts";
import type { WorkProps } from "./desk-act.ts";
import { DeskForm } from "./desk-form.tsx";
import { ReferProposalDocument, UnitsToAskDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

interface Draft {
  readonly unitIds: readonly string[];
  readonly dueOn: string;
  readonly noLetter: string;
}

/** The secretariat asks units about a proposal, with a letter or a word why there is none. */
export function Refer({ proposal, onClose }: WorkProps) {
  const t = useWords(words);
  const letter = useLetter(null);
  const [missing, setMissing] = useState(false);
  const [draft, setDraft, { clear }] = useKept<Draft>(`refer.${proposal.id}`, {
    unitIds: proposal.targets.map(({ id }) => id),
    dueOn: "",
    noLetter: "",
  });
  const act = useDeskAct(ReferProposalDocument, () => {
    clear();
    onClose();
  });
  const send = async () => {
    setMissing(draft.unitIds.length === 0);
    if (draft.unitIds.length === 0) return;
    const documentId = await letter.file();
    if (documentId === undefined) return;
    const common = {
      ...(draft.dueOn !== "" && { dueOn: draft.dueOn }),
      ...(documentId === null ? { documentNote: { vi: draft.noLetter.trim() } } : { documentId }),
    };
    const referrals = draft.unitIds.map((ministryId) => ({ ministryId, ...common }));
    await act.send({ input: { proposalId: proposal.id, expectedVersion: proposal.version, referrals } });
  };
  return (
    <DeskForm
      title={t("act.refer")}
      texts={[...(missing ? [t("units.needed")] : []), ...act.textsBeside("documentNote", "dueOn")]}
      busy={act.busy || letter.busy}
      final
      onSend={send}
      onClose={onClose}
    >
      {proposal.kind === "POLICY" && proposal.presidiumAgreedAt === null && (
        <Notice tone="warn">{t("agree.needed")}</Notice>
      )}
      <Units chosen={draft.unitIds} onChange={(unitIds) => setDraft({ ...draft, unitIds })} />
      <TextEntry
        label={t("dueOn")}
        hint={t("dueOn.hint")}
        type="date"
        value={draft.dueOn}
        onChange={(dueOn) => setDraft({ ...draft, dueOn })}
        fault={act.faultOf("dueOn")}
      />
      <LetterFields letter={letter} />
      <TextEntry
        label={t("noLetter")}
        hint={t("noLetter.hint")}
        value={draft.noLetter}
        onChange={(noLetter) => setDraft({ ...draft, noLetter })}
        fault={act.faultOf("documentNote")}
      />
    </DeskForm>
  );
}

interface UnitsProps {
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function Units({ chosen, onChange }: UnitsProps) {
  const t = useWords(words);
  const localize = useLocalized();
  const { data } = useQuery(UnitsToAskDocument);
  return (
    <fieldset className="choices">
      <legend>{t("units")}</legend>
      {(data?.ministries?.edges ?? []).map(({ node }) => (
        <Check
          key={node.id}
          label={localize(node.name)}
          checked={chosen.includes(node.id)}
          onChange={(checked) => onChange(checked ? [...chosen, node.id] : chosen.filter((id) => id !== node.id))}
        />
      ))}
    </fieldset>
  );
}
