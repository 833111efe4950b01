import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useWords } from "../language/i18n.ts";
import { useSession } from "../session/session.tsx";
import { Prepare, PreparedConclusion } from "./conclusion.tsx";
import type { WorkProps } from "./desk-act.ts";
import { ProposalDeskDocument } from "./generated/operations.ts";
import type { DeskFragment } from "./generated/operations.ts";
import { listWork } from "./list-work.ts";
import type { Work } from "./list-work.ts";
import { Merge } from "./merge.tsx";
import { Agree, Conclude, Move, Publish } from "./moves.tsx";
import { Refer } from "./refer.tsx";
import { DecideAppeal, Refuse } from "./refuse.tsx";
import { words } from "./words.ts";

/** What the secretariat and the presidium do with a proposal where it stands. */
export function StaffDesk({ code }: { readonly code: string }) {
  const t = useWords(words);
  const query = useQuery(ProposalDeskDocument, { variables: { code } });
  return (
    <Section title={t("title")} card>
      <Loaded of={query} data={query.data?.proposal}>
        {(proposal) => <Desk key={proposal.state} proposal={proposal} />}
      </Loaded>
    </Section>
  );
}

function Desk({ proposal }: { readonly proposal: DeskFragment }) {
  const t = useWords(words);
  const session = useSession();
  const [chosen, setChosen] = useState<Work | null>(null);
  const work = listWork(proposal, { secretariat: session.has("SECRETARIAT"), presidium: session.has("PRESIDIUM") });
  return (
    <>
      {chosen === null && <PreparedConclusion prepared={proposal.preparedConclusion} />}
      {work.length === 0 && <p className="soft">{t("none")}</p>}
      {chosen === null || !work.includes(chosen) ? (
        <div className="row">
          {work.map((each) => (
            <Button key={each} onPress={() => setChosen(each)}>
              {t(`act.${each}`)}
            </Button>
          ))}
        </div>
      ) : (
        <ChosenWork work={chosen} proposal={proposal} onClose={() => setChosen(null)} />
      )}
    </>
  );
}

/** Moves that take a note at most. */
const moves = {
  open: { to: "OPEN", text: "open.text" },
  return: { to: "RETURNED", needsNote: true },
  review: { to: "UNDER_REVIEW", needsNote: true, final: true },
  withdraw: { to: "WITHDRAWN", needsNote: true, final: true },
  complete: { to: "COMPLETED", text: "complete.text" },
} as const;

const forms = {
  refuse: Refuse,
  merge: Merge,
  refer: Refer,
  agree: Agree,
  appeal: DecideAppeal,
  prepare: Prepare,
  conclude: Conclude,
  publish: Publish,
} as const satisfies Record<Exclude<Work, keyof typeof moves>, (props: WorkProps) => React.ReactNode>;

const isMove = (work: Work): work is keyof typeof moves => Object.hasOwn(moves, work);

function ChosenWork({ work, ...props }: WorkProps & { readonly work: Work }) {
  const t = useWords(words);
  if (isMove(work)) {
    const { text, ...move } = { text: undefined, ...moves[work] };
    return <Move {...props} {...move} title={t(`act.${work}`)} {...(text !== undefined && { text: t(text) })} />;
  }
  const Form = forms[work];
  return <Form {...props} />;
}
