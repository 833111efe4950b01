import { useState } from "react";
import { Button } from "../design/button.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { useSay } from "../design/toasts.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { AnswerForm } from "./answer-form.tsx";
import { inbox } from "./inbox.ts";
import { MoveReferralDocument } from "./generated/operations.ts";
import type { InboxReferralFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

interface AnswerActionsProps {
  readonly referral: InboxReferralFragment;
  readonly onChanged: () => void;
}

/** What the unit's coordinator can do with a referral. */
export function AnswerActions({ referral, onChanged }: AnswerActionsProps) {
  const t = useWords(words);
  const say = useSay();
  const [answering, setAnswering] = useState(false);
  const move = useAct(MoveReferralDocument, { refetch: inbox });
  const moveTo = async (to: "ACKNOWLEDGED" | "IN_PROGRESS", done: string) => {
    const input = { referralId: referral.id, expectedVersion: referral.version, to };
    const { payload, faults } = await move.run({ input });
    if (payload !== undefined && faults.length === 0) say(done);
  };
  return (
    <>
      {move.texts.length > 0 && <FaultNotice texts={move.texts} />}
      {answering ? (
        <AnswerForm referral={referral} onChanged={onChanged} onClose={() => setAnswering(false)} />
      ) : (
        <div className="row">
          <Button kind="main" onPress={() => setAnswering(true)}>
            {t("answer")}
          </Button>
          {referral.state === "SENT" && (
            <Button busy={move.busy} onPress={() => void moveTo("ACKNOWLEDGED", t("acknowledged"))}>
              {t("acknowledge")}
            </Button>
          )}
          {referral.state === "ACKNOWLEDGED" && (
            <Button busy={move.busy} onPress={() => void moveTo("IN_PROGRESS", t("begun"))}>
              {t("begin")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
