import { Button } from "../design/button.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { useAct } from "../graph/use-act.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { useSession } from "../session/session.tsx";
import { EndorseDocument, WithdrawEndorsementDocument } from "./generated/operations.ts";
import type { Proposal } from "./proposal-page.tsx";
import { words } from "./words.ts";

/** Who stands behind a proposal, and the reader's own voice while it is open. */
export function Endorse({ proposal }: { readonly proposal: Proposal }) {
  const t = useWords(words);
  const format = useFormat();
  const { member } = useSession();
  const endorse = useAct(EndorseDocument, { refetch: ["ProposalPage"] });
  const withdraw = useAct(WithdrawEndorsementDocument, { refetch: ["ProposalPage"] });
  const input = { proposalId: proposal.id };
  const open = proposal.state === "OPEN";
  const edges = proposal.endorsements?.edges ?? [];
  return (
    <section className="card stack" aria-labelledby="endorsements">
      <h2 id="endorsements" aria-live="polite">
        {t("endorsements", { count: proposal.endorsementCount })}
      </h2>
      {open && proposal.openUntil && (
        <p className="soft">{t("openUntil", { date: format.date(proposal.openUntil) })}</p>
      )}
      {[endorse, withdraw].map(({ texts }, index) => texts.length > 0 && <FaultNotice key={index} texts={texts} />)}
      {open && member !== null && member.id !== proposal.author?.id && (
        <>
          {proposal.viewerHasEndorsed ? (
            <>
              <p>{t("endorsed")}</p>
              <Button busy={withdraw.busy} onPress={() => void withdraw.run({ input })}>
                {t("withdraw")}
              </Button>
            </>
          ) : (
            <Button kind="main" busy={endorse.busy} onPress={() => void endorse.run({ input })}>
              {t("endorse")}
            </Button>
          )}
        </>
      )}
      {edges.length > 0 && (
        <ul className="list small">
          {edges.map(({ node }) => (
            <li key={node.id}>
              <span>
                {node.member?.displayName}
                {node.member && node.ministryAtTime && " · "}
                <span className="soft">
                  <Localized text={node.ministryAtTime?.name} />
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
