import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Confirm } from "../design/dialogs.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { useSay } from "../design/toasts.tsx";
import { useTerms } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { useSession } from "../session/session.tsx";
import { ConfirmSuccessionDocument, DiscardSuccessionDocument } from "./generated/operations.ts";
import type { SuccessionLineFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

/** A change that is prepared: the presidium confirms it, the secretariat may discard it. */
export function PlannedSuccession({ succession }: { readonly succession: SuccessionLineFragment }) {
  const t = useWords(words);
  const term = useTerms();
  const say = useSay();
  const format = useFormat();
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const confirm = useAct(ConfirmSuccessionDocument, { refetch: ["Successions"] });
  const discard = useAct(DiscardSuccessionDocument, { refetch: ["Successions"] });
  const run = async () => {
    const { payload, faults } = await confirm.run({
      input: { id: succession.id, expectedVersion: succession.version },
    });
    setAsking(false);
    if (payload !== undefined && faults.length === 0) say(t("confirmed"));
  };
  const drop = async () => {
    const { payload, faults } = await discard.run({ input: { id: succession.id } });
    if (payload !== undefined && faults.length === 0) say(t("discarded"));
  };
  return (
    <article className="card stack">
      <h3>
        <Localized text={succession.from.name} /> → <Localized text={succession.to?.name} />
      </h3>
      <p className="soft">
        {term(`successionType.${succession.type}`)} · {format.date(succession.effectiveOn)} · {succession.legalBasis}
      </p>
      {[confirm, discard].map(({ texts }, index) => texts.length > 0 && <FaultNotice key={index} texts={texts} />)}
      <div className="row">
        {session.has("PRESIDIUM") && (
          <Button kind="main" onPress={() => setAsking(true)}>
            {t("confirm")}
          </Button>
        )}
        {session.has("SECRETARIAT") && (
          <Button busy={discard.busy} onPress={() => void drop()}>
            {t("discard")}
          </Button>
        )}
      </div>
      <Confirm
        title={t("confirm")}
        text={t("confirm.text")}
        action={t("confirm")}
        open={asking}
        busy={confirm.busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void run()}
      />
    </article>
  );
}
