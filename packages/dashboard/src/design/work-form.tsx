import { useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "../language/i18n.ts";
import { Button } from "./button.tsx";
import { Confirm } from "./dialogs.tsx";
import { labelOf, missingFields } from "./missing-fields.ts";
import { FaultNotice } from "./notice.tsx";
import { words } from "./words.ts";

interface WorkFormProps {
  /** What is done; the name of the form and of its button. */
  readonly title: string;
  readonly children?: ReactNode;
  /** What went wrong that stands at no field. */
  readonly texts: readonly string[];
  readonly busy: boolean;
  /** What is asked before it is done, when it cannot be taken back. */
  readonly sure?: string | undefined;
  readonly kind?: "main" | "danger";
  readonly onSend: () => unknown;
  /** Without it the form stays where it is. */
  readonly onClose?: () => void;
}

/** One piece of work: its fields, what went wrong, and its button; what cannot be taken back is asked before. */
export function WorkForm({ title, children, texts, busy, sure, kind = "main", onSend, onClose }: WorkFormProps) {
  const t = useWords(words);
  /** What she was asked: the page may have the form's next piece of work before the question is gone. */
  const [asked, setAsked] = useState({ title, sure, open: false });
  const [missing, setMissing] = useState("");
  const close = () => setAsked((before) => ({ ...before, open: false }));
  // The question stays, so that nothing else can be pressed, until the form is done or says what was wrong.
  const send = async () => {
    await onSend();
    close();
  };
  return (
    <form
      className="stack"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        const fields = missingFields(event.currentTarget);
        setMissing(fields.map(labelOf).join(", "));
        fields[0]?.focus();
        if (fields.length > 0) return;
        if (sure === undefined) void onSend();
        else setAsked({ title, sure, open: true });
      }}
    >
      {children}
      {missing !== "" && <FaultNotice texts={[t("fault.missing", { fields: missing })]} />}
      {missing === "" && texts.length > 0 && <FaultNotice texts={texts} />}
      <div className="row">
        <Button kind={kind} type="submit" busy={busy}>
          {title}
        </Button>
        {onClose && <Button onPress={onClose}>{t(busy ? "close" : "cancel")}</Button>}
      </div>
      {asked.sure !== undefined && (
        <Confirm
          title={asked.title}
          text={asked.sure}
          action={asked.title}
          open={asked.open}
          onClose={close}
          busy={busy}
          onConfirm={() => void send()}
        />
      )}
    </form>
  );
}
