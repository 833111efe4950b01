import { Button } from "../design/button.tsx";
import { Check, Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { useKept } from "../design/kept-text.ts";
import { FaultNotice } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { useSay } from "../design/toasts.tsx";
import { useTerms } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { useSession } from "../session/session.tsx";
import { DeliverOpinionDocument } from "./generated/operations.ts";
import type { Recommendation } from "./generated/operations.ts";
import type { Proposal } from "./proposal-page.tsx";
import { words } from "./words.ts";

const recommendations = ["SUPPORT", "SUPPORT_WITH_CHANGES", "OPPOSE", "ABSTAIN"] as const;

/** The opinion the reader herself was asked for and has not given yet. */
export function OwnOpinion({ opinions }: { readonly opinions: NonNullable<Proposal["opinions"]> }) {
  const { member } = useSession();
  const asked = opinions.find(
    (opinion) => opinion.member?.id === member?.id && opinion.deliveredAt === null && opinion.declinedAt === null,
  );
  if (member === null || asked === undefined) return null;
  return <OpinionForm opinionId={asked.id} />;
}

interface Draft {
  readonly recommendation: Recommendation;
  readonly text: string;
  readonly share: boolean;
}

const blank: Draft = { recommendation: "SUPPORT", text: "", share: false };

function OpinionForm({ opinionId }: { readonly opinionId: string }) {
  const t = useWords(words);
  const term = useTerms();
  const say = useSay();
  const [draft, setDraft, { clear }] = useKept(`opinion.${opinionId}`, blank);
  const deliver = useAct(DeliverOpinionDocument, { refetch: ["ProposalPage"] });
  const send = async () => {
    const { recommendation, text, share } = draft;
    const input = { opinionId, recommendation, text: { vi: text }, shareAfterConclusion: share };
    const { payload, faults } = await deliver.run({ input });
    if (payload === undefined || faults.length > 0) return;
    clear();
    say(t("opinion.sent"));
  };
  return (
    <Section title={t("opinion.title")} card>
      <form
        className="stack"
        aria-label={t("opinion.title")}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Choice
          label={t("opinion.recommendation")}
          value={draft.recommendation}
          options={recommendations.map((value) => ({ value, label: term(`recommendation.${value}`) }))}
          onChange={(recommendation) => setDraft({ ...draft, recommendation })}
        />
        <TextEntry
          label={t("opinion.text")}
          value={draft.text}
          onChange={(text) => setDraft({ ...draft, text })}
          fault={deliver.faultOf("text")}
          long
          required
        />
        <Check label={t("opinion.share")} checked={draft.share} onChange={(share) => setDraft({ ...draft, share })} />
        {deliver.texts.length > 0 && deliver.faultOf("text") === undefined && <FaultNotice texts={deliver.texts} />}
        <div>
          <Button kind="main" type="submit" busy={deliver.busy}>
            {t("opinion.send")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
