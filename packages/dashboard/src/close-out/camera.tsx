import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Notice } from "../design/notice.tsx";
import { useWords } from "../language/i18n.ts";
import { readCodes } from "./read-codes.ts";
import { words } from "./words.ts";

/** The camera of the phone at the door; whoever has none, or does not allow it, types the code. */
export function Camera({ onCode }: { readonly onCode: (code: string) => void }) {
  const t = useWords(words);
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const tell = useEffectEvent(onCode);
  useEffect(() => {
    const closed = new AbortController();
    const place = video.current;
    if (place !== null) {
      readCodes(place, closed.signal, (code) => tell(code)).catch(() => {
        if (!closed.signal.aborted) setFailed(true);
      });
    }
    return () => closed.abort();
  }, []);
  return (
    <>
      {failed && (
        <Notice tone="warn" live>
          {t("camera.failed")}
        </Notice>
      )}
      <video ref={video} className="camera" hidden={failed} muted playsInline aria-label={t("camera.picture")} />
    </>
  );
}
