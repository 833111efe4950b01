import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useWords } from "../language/i18n.ts";
import { LetterFields } from "../letters/letter-fields.tsx";
import { useLetter } from "../letters/use-letter.ts";
import { RenewMembershipDocument } from "./generated/operations.ts";
import type { MembershipDeskFragment } from "./generated/operations.ts";
import type { Term } from "./membership-card.tsx";
import { membershipPages } from "./membership-pages.ts";
import { words } from "./words.ts";

interface RenewFormProps {
  readonly membership: MembershipDeskFragment;
  /** Later terms. */
  readonly terms: readonly Term[];
  readonly onClose: () => void;
}

/** Goes on in another term: an associate is invited anew, of the committee the decision is recorded. */
export function RenewForm({ membership, terms, onClose }: RenewFormProps) {
  const t = useWords(words);
  const needsDocument = membership.kind !== "ASSOCIATE";
  const letter = useLetter(null);
  const { draft, field, send, frame } = useWorkForm(RenewMembershipDocument, {
    key: `renew.${membership.id}`,
    blank: { termId: terms[0]?.id ?? "", rankException: "" },
    refetch: membershipPages,
    onDone: onClose,
  });
  const renew = async () => {
    const documentId = needsDocument ? await letter.file() : null;
    if (documentId === undefined) return;
    const { termId, rankException } = draft;
    await send({
      input: {
        membershipId: membership.id,
        termId,
        ...(documentId !== null && { documentId }),
        ...(rankException.trim() !== "" && { rankException: rankException.trim() }),
      },
    });
  };
  return (
    <WorkForm title={t("renew")} texts={frame.texts} busy={frame.busy || letter.busy} onSend={renew} onClose={onClose}>
      <Choice
        label={t("term")}
        options={terms.map(({ id, code }) => ({ value: id, label: code }))}
        {...field("termId")}
      />
      <TextEntry label={t("exception")} hint={t("exception.hint")} {...field("rankException")} />
      {needsDocument && <LetterFields letter={letter} />}
    </WorkForm>
  );
}
