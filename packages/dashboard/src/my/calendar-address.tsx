import { useState } from "react";
import { Button } from "../design/button.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { RenewCalendarFeedDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

/** A secret address that calendars follow; shown once, and ended by making another. */
export function CalendarAddress() {
  const t = useWords(words);
  const renew = useAct(RenewCalendarFeedDocument);
  const [address, setAddress] = useState<string | null>(null);
  const make = async () => {
    const { payload } = await renew.run({});
    if (payload?.path) setAddress(new URL(payload.path, location.origin).href);
  };
  return (
    <div className="stack stack-tight">
      <h3>{t("calendar")}</h3>
      <p className="soft small">{t("calendar.text")}</p>
      {renew.texts.length > 0 && <FaultNotice texts={renew.texts} />}
      {address === null ? (
        <div>
          <Button busy={renew.busy} onPress={() => void make()}>
            {t("calendar.make")}
          </Button>
        </div>
      ) : (
        <label className="field">
          {t("calendar.address")}
          <input className="input" readOnly value={address} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </div>
  );
}
