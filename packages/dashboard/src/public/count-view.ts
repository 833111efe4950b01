import { useMutation } from "@apollo/client/react";
import { useEffect } from "react";
import { CountNewsViewDocument } from "./generated/operations.ts";

/** What this tab has told of already; kept by the browser until the tab is closed, and sent to nobody. */
const toldOf = "sen.news-told";

/**
 * Tells the hub that news are being read, and nothing else: once for a tab, so that a reload and a way back are not read anew,
 * and not before the page is looked at. Programs that fetch pages without running them do not count.
 */
export function useCountView(id: string, shown: boolean): void {
  const [count] = useMutation(CountNewsViewDocument);
  useEffect(() => {
    const tell = () => {
      const told = sessionStorage.getItem(toldOf)?.split(" ") ?? [];
      if (!shown || document.visibilityState !== "visible" || told.includes(id)) return;
      sessionStorage.setItem(toldOf, [...told, id].join(" "));
      // A number that is one too small is no fault a reader should hear of.
      count({ variables: { input: { announcementId: id } } }).catch(() => undefined);
    };
    tell();
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  }, [count, id, shown]);
}
