import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Confirm } from "../design/dialogs.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { words as common } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";
import { words } from "./words.ts";

interface DeskFormProps {
  /** What is done; the name of the form and of its button. */
  readonly title: string;
  readonly children?: ReactNode;
  /** What went wrong that stands at no field. */
  readonly texts: readonly string[];
  readonly busy: boolean;
  /** Whether it cannot be taken back; then it is asked before. */
  readonly final?: boolean;
  readonly onSend: () => Promise<void>;
  readonly onClose: () => void;
}

/** One piece of work on a proposal; what is written stays until it is sent. */
export function DeskForm({ title, children, texts, busy, final = false, onSend, onClose }: DeskFormProps) {
  const t = useWords(words);
  const c = useWords(common);
  const [asking, setAsking] = useState(false);
  const send = () => {
    setAsking(false);
    void onSend();
  };
  return (
    <form
      className="stack"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (final) setAsking(true);
        else send();
      }}
    >
      {children}
      {texts.length > 0 && <FaultNotice texts={texts} />}
      <div className="row">
        <Button kind="main" type="submit" busy={busy}>
          {title}
        </Button>
        <Button onPress={onClose}>{c("cancel")}</Button>
      </div>
      <Confirm
        title={title}
        text={t("sure")}
        action={title}
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={send}
      />
    </form>
  );
}
