import type { ReactNode } from "react";
import { useWords } from "../language/i18n.ts";
import { Button } from "./button.tsx";
import { words } from "./words.ts";

interface NoticeProps {
  readonly tone?: "good" | "warn" | "bad";
  readonly children: ReactNode;
  /** Read out at once, for what answers something the reader did. */
  readonly live?: boolean;
}

export function Notice({ tone, children, live = false }: NoticeProps) {
  return (
    <div className={tone ? `notice notice-${tone}` : "notice"} role={live ? "alert" : undefined}>
      {children}
    </div>
  );
}

/** What went wrong in words for a person, and the way on. */
export function FaultNotice({ texts, retry }: { readonly texts: readonly string[]; readonly retry?: () => void }) {
  const t = useWords(words);
  return (
    <Notice tone="bad" live>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {retry && (
        <div>
          <Button onPress={retry}>{t("retry")}</Button>
        </div>
      )}
    </Notice>
  );
}

/** Nothing to show: says so, and what one can do. */
export function Empty({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{text}</p>
      {children}
    </div>
  );
}
