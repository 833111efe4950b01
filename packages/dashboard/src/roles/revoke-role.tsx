import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Window } from "../design/dialogs.tsx";
import { TextEntry } from "../design/fields.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useTerms } from "../graph/term.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useWords } from "../language/i18n.ts";
import { RevokeRoleDocument } from "./generated/operations.ts";
import type { RoleDeskFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

/** Takes a role away at once; the record of it stays. */
export function RevokeRole({ assignment }: { readonly assignment: RoleDeskFragment }) {
  const t = useWords(words);
  const term = useTerms();
  const [asking, setAsking] = useState(false);
  const who = assignment.member?.displayName ?? assignment.subject;
  return (
    <>
      <Button kind="danger" label={`${t("revoke")}: ${who}`} onPress={() => setAsking(true)}>
        {t("revoke")}
      </Button>
      {asking && (
        <Window title={`${term(`role.${assignment.role}`)}: ${who}`} open onClose={() => setAsking(false)}>
          <RevokeForm assignment={assignment} onClose={() => setAsking(false)} />
        </Window>
      )}
    </>
  );
}

interface RevokeFormProps {
  readonly assignment: RoleDeskFragment;
  readonly onClose: () => void;
}

function RevokeForm({ assignment, onClose }: RevokeFormProps) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(RevokeRoleDocument, {
    key: `revoke-role.${assignment.id}`,
    blank: { reason: "" },
    refetch: ["RolesGiven"],
    onDone: onClose,
  });
  const reason = draft.reason.trim();
  const input = { id: assignment.id, expectedVersion: assignment.version, ...(reason !== "" && { reason }) };
  return (
    <WorkForm title={t("revoke")} kind="danger" {...frame} onSend={() => send({ input })} onClose={onClose}>
      <p>{t("revoke.sure")}</p>
      <TextEntry label={t("revoke.reason")} {...field("reason")} />
    </WorkForm>
  );
}
