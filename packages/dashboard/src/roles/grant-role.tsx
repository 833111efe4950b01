import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useTerms } from "../graph/term.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { today } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { MemberChoice } from "../people/member-choice.tsx";
import { useSession } from "../session/session.tsx";
import { UnitChoice } from "../units/unit-choice.tsx";
import { GrantRoleDocument } from "./generated/operations.ts";
import type { RoleName } from "./generated/operations.ts";
import { canGive, givenRoles, needsUnit } from "./who-gives.ts";
import { words } from "./words.ts";

/** Gives a role to a member or an account, for a unit where it needs one. */
export function GrantRole({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(words);
  const term = useTerms();
  const session = useSession();
  const roles: readonly RoleName[] = givenRoles.filter((role) => canGive(session, role));
  const { draft, field, send, frame } = useWorkForm(GrantRoleDocument, {
    key: "grant-role",
    blank: {
      role: roles[0] ?? "UNIT_COORDINATOR",
      holder: "member",
      memberId: "",
      subject: "",
      ministryId: "",
      validFrom: today(),
      validTo: "",
    },
    refetch: ["RolesGiven"],
    onDone: onClose,
  });
  const give = () => {
    const { role, holder, memberId, subject, ministryId, validFrom, validTo } = draft;
    return send({
      input: {
        role,
        ...(holder === "member" ? { memberId } : { subject: subject.trim() }),
        ...(needsUnit(role) && { ministryId }),
        validFrom,
        ...(validTo !== "" && { validTo }),
      },
    });
  };
  return (
    <WorkForm title={t("grant")} {...frame} onSend={give} onClose={onClose}>
      <div className="filters">
        <Choice
          label={t("role")}
          options={roles.map((value) => ({ value, label: term(`role.${value}`) }))}
          {...field("role")}
        />
        {needsUnit(draft.role) && <UnitChoice label={t("unit")} {...field("ministryId")} />}
        <Choice
          label={t("holder")}
          options={(["member", "account"] as const).map((value) => ({
            value: value as string,
            label: t(`holder.${value}`),
          }))}
          {...field("holder")}
        />
      </div>
      {draft.holder === "member" ? (
        <MemberChoice label={t("member")} {...field("memberId")} />
      ) : (
        <TextEntry label={t("subject")} hint={t("subject.hint")} {...field("subject")} required />
      )}
      <div className="filters">
        <TextEntry label={t("from")} type="date" {...field("validFrom")} required />
        <TextEntry label={t("to")} type="date" {...field("validTo")} />
      </div>
    </WorkForm>
  );
}
