import { Button } from "../design/button.tsx";
import { TextEntry } from "../design/fields.tsx";
import { useKept } from "../design/kept-text.ts";
import { Empty, FaultNotice } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { useSay } from "../design/toasts.tsx";
import { useAct } from "../graph/use-act.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { useSession } from "../session/session.tsx";
import { AddCommentDocument } from "./generated/operations.ts";
import type { Proposal } from "./proposal-page.tsx";
import { words } from "./words.ts";

/** What members say about a proposal, oldest first, and a place to join in. */
export function Discussion({ proposal }: { readonly proposal: Proposal }) {
  const t = useWords(words);
  const format = useFormat();
  const { member } = useSession();
  const edges = proposal.comments?.edges ?? [];
  return (
    <Section title={t("comments", { count: proposal.comments?.totalCount ?? 0 })}>
      {edges.length === 0 && <Empty text={t("comments.none")} />}
      {edges.length > 0 && (
        <ul className="list card">
          {edges.map(({ node }) => (
            <li key={node.id}>
              <span className="soft small">
                {node.author?.displayName} <Localized text={node.ministryAtTime?.name} /> ·{" "}
                {format.dateTime(node.createdAt)}
              </span>
              {node.removed ? <p className="masked">{t("comments.removed")}</p> : <p className="prose">{node.body}</p>}
            </li>
          ))}
        </ul>
      )}
      {member !== null && <CommentForm proposalId={proposal.id} />}
    </Section>
  );
}

function CommentForm({ proposalId }: { readonly proposalId: string }) {
  const t = useWords(words);
  const say = useSay();
  const [body, setBody, { clear }] = useKept(`comment.${proposalId}`, "");
  const add = useAct(AddCommentDocument, { refetch: ["ProposalPage"] });
  const send = async () => {
    const { payload, faults } = await add.run({ input: { proposalId, body } });
    if (payload === undefined || faults.length > 0) return;
    setBody("");
    clear();
    say(t("comments.sent"));
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextEntry label={t("comments.write")} value={body} onChange={setBody} fault={add.faultOf("body")} long />
      {add.texts.length > 0 && add.faultOf("body") === undefined && <FaultNotice texts={add.texts} />}
      <div>
        <Button type="submit" busy={add.busy}>
          {t("comments.send")}
        </Button>
      </div>
    </form>
  );
}
