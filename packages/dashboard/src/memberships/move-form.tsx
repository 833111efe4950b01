import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useTerms } from "../graph/term.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useWords } from "../language/i18n.ts";
import { LetterFields } from "../letters/letter-fields.tsx";
import { useLetter } from "../letters/use-letter.ts";
import { MoveMembershipDocument } from "./generated/operations.ts";
import type { MembershipDeskFragment, MembershipEndReason } from "./generated/operations.ts";
import { membershipPages } from "./membership-pages.ts";
import { words } from "./words.ts";

export type Move = "INVITED" | "DECLINED" | "SUSPENDED" | "ACTIVE" | "ENDED";

const endReasons = ["LEFT_POST", "RETIRED", "OWN_WISH", "TERM_END", "OTHER"] as const;

const blank = { note: "", endReason: "LEFT_POST" as MembershipEndReason, endedOn: "", rankException: "" };

interface MoveFormProps {
  readonly membership: MembershipDeskFragment;
  readonly to: Move;
  readonly onClose: () => void;
}

/** One move of a membership, with what the domain asks for it: a note, a reason, the committee's decision. */
export function MoveForm({ membership, to, onClose }: MoveFormProps) {
  const t = useWords(words);
  const term = useTerms();
  // What the Executive Committee decided is recorded with its document.
  const needsDocument = membership.kind !== "ASSOCIATE";
  const letter = useLetter(null);
  const { draft, field, send, frame } = useWorkForm(MoveMembershipDocument, {
    key: `membership.${membership.id}.${to}`,
    blank,
    refetch: membershipPages,
    onDone: onClose,
  });
  const move = async () => {
    const documentId = needsDocument ? await letter.file() : null;
    if (documentId === undefined) return;
    const { note, endReason, endedOn, rankException } = draft;
    await send({
      input: {
        membershipId: membership.id,
        expectedVersion: membership.version,
        to,
        ...(note.trim() !== "" && { note: note.trim() }),
        ...(documentId !== null && { documentId }),
        ...(to === "ENDED" && { endReason, ...(endedOn !== "" && { endedOn }) }),
        ...(rankException.trim() !== "" && { rankException: rankException.trim() }),
      },
    });
  };
  const takesAway = to === "DECLINED" || to === "ENDED";
  return (
    <WorkForm
      title={t(`move.${to}`)}
      kind={takesAway ? "danger" : "main"}
      texts={frame.texts}
      busy={frame.busy || letter.busy}
      sure={takesAway ? t("move.sure") : undefined}
      onSend={move}
      onClose={onClose}
    >
      {to === "ENDED" && (
        <div className="filters">
          <Choice
            label={t("endReason")}
            options={endReasons.map((value) => ({
              value,
              label: term(`endReason.${value}`),
            }))}
            {...field("endReason")}
          />
          <TextEntry label={t("endsOn")} type="date" {...field("endedOn")} />
        </div>
      )}
      {to === "INVITED" && <TextEntry label={t("exception")} hint={t("exception.hint")} {...field("rankException")} />}
      <TextEntry label={t("move.note")} {...field("note")} long />
      {needsDocument && (
        <>
          <p className="soft">{t("move.letter")}</p>
          <LetterFields letter={letter} />
        </>
      )}
    </WorkForm>
  );
}
