import { useState } from "react";
import { Badge } from "../design/badge.tsx";
import { Button } from "../design/button.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { actorName } from "./actor-name.ts";
import { Findings } from "./findings.tsx";
import { DecideChangeDocument } from "./generated/operations.ts";
import type { GraphRightsQuery } from "./generated/operations.ts";
import { ReasonWindow, asReason } from "./reason-window.tsx";
import { useOwnUnits } from "./schema-frame.tsx";
import { words } from "./words.ts";

type Change = NonNullable<GraphRightsQuery["graph"]>["changeRequests"][number];
const tones = { WAITING: "warn", PUBLISHED: "good", APPROVED: "good", REJECTED: "bad", WITHDRAWN: "calm" } as const;
type Standing = keyof typeof tones;

/** The registry writes these as texts; what is new there is shown as it is. */
function StandingBadge({ state }: { readonly state: string }) {
  const t = useWords(words);
  if (!Object.hasOwn(tones, state)) return <Badge>{state}</Badge>;
  return <Badge tone={tones[state as Standing]}>{t(`change.${state as Standing}`)}</Badge>;
}

/** A publish that takes something from other units: what it does, who was asked, and the reader's own answer. */
export function ChangeCard({ change }: { readonly change: Change }) {
  const t = useWords(words);
  const format = useFormat();
  const units = useOwnUnits();
  const [deciding, setDeciding] = useState<{ readonly unit: string; readonly approve: boolean } | null>(null);
  const asked = change.approvals.filter(({ unit, state }) => state === "WAITING" && units.includes(unit));
  return (
    <article className="card stack">
      <div className="row">
        <h3>{t("change.line", { unit: change.unit, slices: change.slices.join(", ") })}</h3>
        <StandingBadge state={change.state} />
      </div>
      <p className="soft">
        {format.dateTime(change.at)} · {actorName(change.actor)}
        {change.message !== "" && ` · ${change.message}`}
      </p>
      {change.findings.length > 0 && <Findings caption={t("what")} findings={change.findings} />}
      <ul className="list">
        {change.approvals.map(({ unit, state, actor, reason }) => (
          <li key={unit}>
            <span className="row">
              <strong>{unit}</strong> <StandingBadge state={state} />
            </span>
            {actor !== null && (
              <span className="soft small">{[actorName(actor), reason].filter(Boolean).join(" · ")}</span>
            )}
          </li>
        ))}
      </ul>
      {change.state === "WAITING" &&
        asked.map(({ unit }) => (
          <div key={unit} className="row">
            <Button kind="main" onPress={() => setDeciding({ unit, approve: true })}>
              {t("approve", { unit })}
            </Button>
            <Button onPress={() => setDeciding({ unit, approve: false })}>{t("reject", { unit })}</Button>
          </div>
        ))}
      {deciding !== null && <Decide request={change.id} {...deciding} onClose={() => setDeciding(null)} />}
    </article>
  );
}

interface DecideProps {
  readonly request: string;
  readonly unit: string;
  readonly approve: boolean;
  readonly onClose: () => void;
}

function Decide({ request, unit, approve, onClose }: DecideProps) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(DecideChangeDocument, {
    key: `decide-change.${request}.${unit}`,
    blank: { reason: "" },
    refetch: ["GraphRights", "GraphVersions"],
    said: t("decided"),
    onDone: onClose,
  });
  return (
    <ReasonWindow
      title={t(approve ? "approve" : "reject", { unit })}
      field={field("reason")}
      frame={frame}
      onSend={() => send({ request, unit, approve, reason: asReason(draft.reason) })}
      onClose={onClose}
    />
  );
}
