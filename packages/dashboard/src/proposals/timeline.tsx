import { useSubscription } from "@apollo/client/react";
import { Section } from "../design/page.tsx";
import { useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { ProposalTimelineDocument } from "./generated/operations.ts";
import type { TimelineLineFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

interface TimelineProps {
  readonly proposalId: string;
  readonly entries: readonly TimelineLineFragment[];
  readonly onArrival: () => void;
}

/** What happened to a proposal, newest first; a new entry comes by itself. */
export function Timeline({ proposalId, entries, onArrival }: TimelineProps) {
  const t = useWords(words);
  const format = useFormat();
  useSubscription(ProposalTimelineDocument, { variables: { proposalId }, onData: onArrival });
  return (
    <Section title={t("timeline")} card>
      <ol className="list timeline" reversed>
        {entries.toReversed().map((entry, index) => (
          <li key={`${entry.at}${entry.kind}${index}`}>
            <span className="soft small">
              <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
            </span>
            <span className="item-title">
              <What entry={entry} />
            </span>
            {(entry.actorMinistry || entry.actor) && (
              <span className="soft small">
                {entry.actor?.displayName}
                {entry.actor && entry.actorMinistry && " · "}
                <Localized text={entry.actorMinistry?.name} />
              </span>
            )}
            {entry.note && (
              <p className="prose small">
                <Localized text={entry.note} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function What({ entry }: { readonly entry: TimelineLineFragment }) {
  const t = useWords(words);
  const term = useTerms();
  const { kind, fromState, toState } = entry;
  if (kind !== "TRANSITION" || toState === null) return <>{term(`timelineKind.${kind}`)}</>;
  const to = term(`proposalState.${toState}`);
  return <>{fromState === null ? to : t("timeline.move", { from: term(`proposalState.${fromState}`), to })}</>;
}
