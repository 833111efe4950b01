import { Badge } from "../design/badge.tsx";
import { TextEntry } from "../design/fields.tsx";
import { useHydrated } from "../design/hydrated.ts";
import { Opening } from "../design/opening.tsx";
import { TextPair, asPair, asText } from "../design/text-pair.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { State } from "../graph/term.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { MoveIncidentDocument } from "./generated/operations.ts";
import type { DataIncidentState, IncidentDeskFragment } from "./generated/operations.ts";
import { useNow } from "./use-now.ts";
import { words } from "./words.ts";

type Move = "ASSESSED" | "NOTIFIED" | "CLOSED";

/** Where an incident can go from each state. */
const moves: Readonly<Record<DataIncidentState, readonly Move[]>> = {
  DETECTED: ["ASSESSED"],
  ASSESSED: ["NOTIFIED", "CLOSED"],
  NOTIFIED: ["CLOSED"],
  CLOSED: [],
};

/** One incident: what is known, whom it concerns, how long there is to notify, and the next step. */
export function IncidentCard({ incident }: { readonly incident: IncidentDeskFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { state, affected } = incident;
  return (
    <article className="card stack stack-tight">
      <div className="row">
        <h3>{incident.title}</h3>
        <State term={`incidentState.${state}`} />
        {(state === "DETECTED" || state === "ASSESSED") && <Clock until={incident.notifyBy} />}
      </div>
      <p className="soft small">
        {t("detected", { time: format.dateTime(incident.detectedAt) })},{" "}
        {t("notifyBy", { time: format.dateTime(incident.notifyBy) })}
        {incident.notifiedAt && `, ${t("incident.notified", { time: format.dateTime(incident.notifiedAt) })}`}
      </p>
      {[incident.description, incident.measures, incident.closingReason].map(
        (text, index) =>
          text && (
            <p key={index} className="prose">
              {text}
            </p>
          ),
      )}
      {affected.totalCount > 0 && (
        <details>
          <summary>{t("incident.affected", { count: affected.totalCount })}</summary>
          <ul className="list">
            {affected.edges.map(({ node }, index) => (
              <li key={node.member?.id ?? index}>
                <span>{node.member?.displayName ?? "–"}</span>
                <span className="soft small">{node.fields.join(", ")}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="row">
        {moves[state].map((to, index) => (
          <Opening
            key={to}
            label={t(`incident.move.${to}`)}
            about={incident.title}
            {...(index === 0 && { kind: "main" })}
          >
            {(close) => <MoveIncident incident={incident} to={to} onClose={close} />}
          </Opening>
        ))}
      </div>
    </article>
  );
}

const hour = 3_600_000;

/** How long there is to notify; a word says what the colour says. */
function Clock({ until }: { readonly until: string }) {
  const t = useWords(words);
  const hydrated = useHydrated();
  const left = new Date(until).getTime() - useNow().getTime();
  const hours = Math.floor(Math.abs(left) / hour);
  // The gateway, which renders the page before, may read another hour.
  if (!hydrated) return null;
  return left < 0 ? (
    <Badge tone="bad">{t("incident.over", { hours })}</Badge>
  ) : (
    <Badge tone="warn">{t("incident.left", { hours })}</Badge>
  );
}

interface MoveIncidentProps {
  readonly incident: IncidentDeskFragment;
  readonly to: Move;
  readonly onClose: () => void;
}

function MoveIncident({ incident, to, onClose }: MoveIncidentProps) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(MoveIncidentDocument, {
    key: `incident.${incident.id}.${to}`,
    blank: { measures: incident.measures ?? "", notice: asPair(incident.notice), closingReason: "" },
    refetch: ["DataIncidents"],
    onDone: onClose,
  });
  // Whoever was not told is owed a reason.
  const owesReason = to === "CLOSED" && incident.state === "ASSESSED";
  const move = () =>
    send({
      input: {
        id: incident.id,
        expectedVersion: incident.version,
        to,
        ...(to === "ASSESSED" && { measures: draft.measures.trim() }),
        ...(to === "NOTIFIED" && { notice: asText(draft.notice) }),
        ...(owesReason && { closingReason: draft.closingReason.trim() }),
      },
    });
  return (
    <WorkForm
      title={t(`incident.move.${to}`)}
      {...frame}
      sure={to === "ASSESSED" ? undefined : t("incident.sure")}
      onSend={move}
      onClose={onClose}
    >
      {to === "ASSESSED" && <TextEntry label={t("incident.measures")} {...field("measures")} required long />}
      {to === "NOTIFIED" && <TextPair label={t("incident.notice")} {...field("notice")} required long />}
      {owesReason && <TextEntry label={t("incident.closingReason")} {...field("closingReason")} required long />}
    </WorkForm>
  );
}
