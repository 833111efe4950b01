import { Choice } from "../design/choices.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useTerms } from "../graph/term.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useWords } from "../language/i18n.ts";
import { SetOfficeDocument } from "./generated/operations.ts";
import type { MembershipDeskFragment } from "./generated/operations.ts";
import { membershipPages } from "./membership-pages.ts";
import { words } from "./words.ts";

const offices = ["MEMBER", "GROUP_LEAD", "SECRETARY", "VICE_CHAIR", "CHAIR"] as const;

interface OfficeFormProps {
  readonly membership: MembershipDeskFragment;
  readonly onClose: () => void;
}

/** Gives an office in the network, or takes it back. */
export function OfficeForm({ membership, onClose }: OfficeFormProps) {
  const t = useWords(words);
  const term = useTerms();
  const { draft, field, send, frame } = useWorkForm(SetOfficeDocument, {
    key: `office.${membership.id}`,
    blank: { office: membership.office },
    refetch: membershipPages,
    onDone: onClose,
  });
  const input = { membershipId: membership.id, expectedVersion: membership.version, office: draft.office };
  return (
    <WorkForm title={t("office")} {...frame} onSend={() => send({ input })} onClose={onClose}>
      <Choice
        label={t("office.which")}
        options={offices.map((value) => ({ value, label: term(`office.${value}`) }))}
        {...field("office")}
      />
    </WorkForm>
  );
}
