import { useState } from "react";
import { Button } from "../design/button.tsx";
import { TextEntry } from "../design/fields.tsx";
import { Notice } from "../design/notice.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { Camera } from "./camera.tsx";
import { CheckInByCodeDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

/** At the door: the code of a ticket, typed, read by a scanner that types, or seen by the camera. */
export function CheckIn({ eventId }: { readonly eventId: string }) {
  const t = useWords(words);
  const [code, setCode] = useState("");
  const [came, setCame] = useState<string | null>(null);
  const [camera, setCamera] = useState(false);
  // Who stands behind her is let in without waiting for the list.
  const checkIn = useAct(CheckInByCodeDocument, { refetch: ["EventCloseOut"], inBackground: true });
  const check = async (shown: string) => {
    setCame(null);
    const { payload, faults } = await checkIn.run({ input: { eventId, code: shown.trim() } });
    if (payload === undefined || faults.length > 0) return;
    setCame(payload.registration?.member?.displayName ?? t("hidden"));
    setCode("");
  };
  return (
    <form
      className="card stack"
      aria-label={t("code.check")}
      onSubmit={(event) => {
        event.preventDefault();
        void check(code);
      }}
    >
      <TextEntry label={t("code")} value={code} onChange={setCode} fault={checkIn.texts[0]} />
      {came !== null && (
        <Notice tone="good" live>
          {t("code.done", { name: came })}
        </Notice>
      )}
      <div className="row">
        <Button kind="main" type="submit" busy={checkIn.busy}>
          {t("code.check")}
        </Button>
        <Button onPress={() => setCamera(!camera)}>{t(camera ? "camera.close" : "camera.open")}</Button>
      </div>
      {camera && <Camera onCode={(seen) => void check(seen)} />}
    </form>
  );
}
