import { useQuery } from "@apollo/client/react";
import { Check } from "../design/choices.tsx";
import { Section } from "../design/page.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useTerms } from "../graph/term.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useWords } from "../language/i18n.ts";
import { noticeVersion, purposes } from "../my/purposes.ts";
import { AcceptInvitationDocument, MoveMembershipDocument, MyInvitationsDocument } from "./generated/operations.ts";
import type { ConsentPurpose, MembershipDeskFragment } from "./generated/operations.ts";
import { membershipPages } from "./membership-pages.ts";
import { words } from "./words.ts";

/** An invitation to the network that the reader has not answered; nothing when there is none. */
export function OwnInvitation({ memberId }: { readonly memberId: string }) {
  const { data } = useQuery(MyInvitationsDocument);
  const own = data?.waitingMemberships?.find(
    ({ membership, member }) => member?.id === memberId && membership.state === "INVITED",
  );
  return own === undefined ? null : <Invitation membership={own.membership} />;
}

function Invitation({ membership }: { readonly membership: MembershipDeskFragment }) {
  const t = useWords(words);
  const term = useTerms();
  const accept = useWorkForm(AcceptInvitationDocument, {
    key: `accept.${membership.id}`,
    blank: { granted: [] as readonly ConsentPurpose[] },
    refetch: [...membershipPages, "MyHome"],
  });
  const decline = useWorkForm(MoveMembershipDocument, {
    key: `decline.${membership.id}`,
    blank: {},
    refetch: membershipPages,
  });
  const { value: granted, onChange } = accept.field("granted");
  const answer = () => {
    const consents = purposes.map((purpose) => ({ purpose, granted: granted.includes(purpose), noticeVersion }));
    return accept.send({ input: { membershipId: membership.id, consents } });
  };
  const base = { membershipId: membership.id, expectedVersion: membership.version };
  return (
    <Section title={t("invited")} card>
      <WorkForm title={t("accept")} {...accept.frame} onSend={answer}>
        <p className="soft">{t("invited.text")}</p>
        {purposes.map((purpose) => (
          <Check
            key={purpose}
            label={term(`consent.${purpose}`)}
            checked={granted.includes(purpose)}
            onChange={(agrees) => onChange(agrees ? [...granted, purpose] : granted.filter((each) => each !== purpose))}
          />
        ))}
      </WorkForm>
      <WorkForm
        title={t("decline")}
        kind="danger"
        {...decline.frame}
        sure={t("move.sure")}
        onSend={() => decline.send({ input: { ...base, to: "DECLINED" } })}
      />
    </Section>
  );
}
