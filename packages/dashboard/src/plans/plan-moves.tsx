import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Confirm, Window } from "../design/dialogs.tsx";
import { TextEntry } from "../design/fields.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { useSay } from "../design/toasts.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { useSession } from "../session/session.tsx";
import { MovePlanDocument } from "./generated/operations.ts";
import type { PlanState } from "./generated/operations.ts";
import { words } from "./words.ts";

interface PlanMovesProps {
  readonly plan: { readonly id: string; readonly version: number; readonly state: PlanState };
  readonly own: boolean;
}

/** Where a plan can go next: its unit sends it, the secretariat agrees to it or returns it with a note. */
export function PlanMoves({ plan, own }: PlanMovesProps) {
  const t = useWords(words);
  const say = useSay();
  const session = useSession();
  const [asking, setAsking] = useState<"send" | "return" | null>(null);
  const [note, setNote] = useState("");
  const move = useAct(MovePlanDocument, { refetch: ["PlanEditor"] });
  const moveTo = async (to: PlanState, done: string) => {
    const input = { id: plan.id, expectedVersion: plan.version, to, ...(note !== "" && { note }) };
    const { payload, faults } = await move.run({ input });
    setAsking(null);
    if (payload !== undefined && faults.length === 0) say(done);
  };
  const sends = own && (plan.state === "DRAFT" || plan.state === "RETURNED");
  const decides = session.has("SECRETARIAT") && plan.state === "SUBMITTED";
  return (
    <>
      {move.texts.length > 0 && <FaultNotice texts={move.texts} />}
      {sends && (
        <Button kind="main" onPress={() => setAsking("send")}>
          {t("send")}
        </Button>
      )}
      {decides && (
        <>
          <Button kind="main" busy={move.busy} onPress={() => void moveTo("APPROVED", t("agreed"))}>
            {t("agree")}
          </Button>
          <Button onPress={() => setAsking("return")}>{t("return")}</Button>
        </>
      )}
      <Confirm
        title={t("send.ask")}
        text={t("send.text")}
        action={t("send")}
        open={asking === "send"}
        busy={move.busy}
        onClose={() => setAsking(null)}
        onConfirm={() => void moveTo("SUBMITTED", t("sent"))}
      />
      <Window title={t("return")} open={asking === "return"} onClose={() => setAsking(null)}>
        <TextEntry label={t("return.note")} value={note} onChange={setNote} long required />
        <Button kind="main" busy={move.busy} onPress={() => void moveTo("RETURNED", t("returned"))}>
          {t("return")}
        </Button>
      </Window>
    </>
  );
}
