import { useState } from "react";
import { Badge } from "../design/badge.tsx";
import { Button } from "../design/button.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { actorName } from "./actor-name.ts";
import { DecideGrantDocument } from "./generated/operations.ts";
import type { GrantDecision, GrantFragment } from "./generated/operations.ts";
import { ReasonWindow, asReason } from "./reason-window.tsx";
import { useOwnUnits } from "./schema-frame.tsx";
import { words } from "./words.ts";

const tones = { REQUESTED: "warn", GIVEN: "good", REFUSED: "bad", REVOKED: "bad", ENDED: "calm" } as const;
const labels = { GIVE: "give", REFUSE: "refuse", REVOKE: "revoke" } as const;

/** What an owner can decide where a grant stands. */
const decisions: Readonly<Partial<Record<GrantFragment["state"], readonly GrantDecision[]>>> = {
  REQUESTED: ["GIVE", "REFUSE"],
  GIVEN: ["REVOKE"],
};

/** What one unit may do with another's field; its owner decides. */
export function GrantCard({ grant }: { readonly grant: GrantFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const units = useOwnUnits();
  const [deciding, setDeciding] = useState<GrantDecision | null>(null);
  return (
    <article className="card stack stack-tight">
      <div className="row">
        <h3>{t("grant.line", { grantee: grant.grantee, owner: grant.owner })}</h3>
        <Badge tone={tones[grant.state]}>{t(`grant.${grant.state}`)}</Badge>
      </div>
      <p>
        {t(`verb.${grant.verb}`)}: <code>{grant.coordinate}</code>
      </p>
      <p className="prose">
        {t("grant.purpose")}: {grant.purpose}
      </p>
      <p className="soft small">
        {t("grant.until")} {format.date(grant.validUntil)}
        {grant.decidedBy !== null &&
          ` · ${t("grant.decided", { name: actorName(grant.decidedBy), time: format.dateTime(grant.decidedAt) })}`}
        {grant.reason !== null && ` · ${grant.reason}`}
      </p>
      {units.includes(grant.owner) && (
        <div className="row">
          {(decisions[grant.state] ?? []).map((decision) => (
            <Button key={decision} {...(decision === "GIVE" && { kind: "main" })} onPress={() => setDeciding(decision)}>
              {t(labels[decision])}
            </Button>
          ))}
        </div>
      )}
      {deciding !== null && <Decide grant={grant} decision={deciding} onClose={() => setDeciding(null)} />}
    </article>
  );
}

interface DecideProps {
  readonly grant: GrantFragment;
  readonly decision: GrantDecision;
  readonly onClose: () => void;
}

function Decide({ grant, decision, onClose }: DecideProps) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(DecideGrantDocument, {
    key: `decide-grant.${grant.id}`,
    blank: { reason: "" },
    refetch: ["GraphRights"],
    said: t("decided"),
    onDone: onClose,
  });
  return (
    <ReasonWindow
      title={t(labels[decision])}
      field={field("reason")}
      frame={frame}
      onSend={() => send({ id: grant.id, decision, reason: asReason(draft.reason) })}
      onClose={onClose}
    >
      <p>
        {t("grant.line", { grantee: grant.grantee, owner: grant.owner })}: <code>{grant.coordinate}</code>
      </p>
      {decision === "REVOKE" && <p>{t("revoke.text")}</p>}
    </ReasonWindow>
  );
}
