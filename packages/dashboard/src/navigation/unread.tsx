import { useEffect, useState } from "react";
import { useLocation } from "react-router";
import { Button } from "../design/button.tsx";
import { useUnread } from "../graph/use-unread.ts";
import { useWords } from "../language/i18n.ts";
import { words } from "./words.ts";

/** Says that a change was made which the page does not show yet, so that nobody makes it twice; goes with the page. */
export function Unread() {
  const t = useWords(words);
  const { pathname } = useLocation();
  const { state, read, forget } = useUnread();
  const [busy, setBusy] = useState(false);
  useEffect(() => forget, [pathname, forget]);
  const again = async () => {
    setBusy(true);
    await read();
    setBusy(false);
  };
  return (
    <div role="status">
      {state !== null && (
        <div className="banner unread row">
          <p>{t(`unread.${state}`)}</p>
          {state === "failed" && (
            <Button busy={busy} onPress={() => void again()}>
              {t("unread.read")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
