import { useState } from "react";
import { Badge } from "../design/badge.tsx";
import { Button } from "../design/button.tsx";
import { Window } from "../design/dialogs.tsx";
import { TextEntry } from "../design/fields.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { useSay } from "../design/toasts.tsx";
import { words as common } from "../design/words.ts";
import { useAct } from "../graph/use-act.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { actorName } from "./actor-name.ts";
import { Findings } from "./findings.tsx";
import { DecideChangeDocument } from "./generated/operations.ts";
import type { GraphRightsQuery } from "./generated/operations.ts";
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
  const c = useWords(common);
  const say = useSay();
  const [reason, setReason] = useState("");
  const act = useAct(DecideChangeDocument, { refetch: ["GraphRights", "GraphVersions"] });
  const run = async () => {
    const { payload, faults } = await act.run({ request, unit, approve, reason: reason.trim() || null });
    if (payload === undefined || faults.length > 0) return;
    say(t("decided"));
    onClose();
  };
  const label = t(approve ? "approve" : "reject", { unit });
  return (
    <Window title={label} open onClose={onClose}>
      <TextEntry label={t("reason")} value={reason} onChange={setReason} hint={c("optional")} />
      {act.texts.length > 0 && <FaultNotice texts={act.texts} />}
      <div className="row">
        <Button kind="main" busy={act.busy} onPress={() => void run()}>
          {label}
        </Button>
        <Button onPress={onClose}>{c("cancel")}</Button>
      </div>
    </Window>
  );
}
