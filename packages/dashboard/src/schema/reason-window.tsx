import type { ReactNode } from "react";
import { Window } from "../design/dialogs.tsx";
import { TextEntry } from "../design/fields.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { words as common } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";
import { words } from "./words.ts";

interface ReasonWindowProps {
  /** What is decided; heading and button. */
  readonly title: string;
  readonly children?: ReactNode;
  readonly field: {
    readonly value: string;
    readonly onChange: (reason: string) => void;
    readonly fault?: string | undefined;
  };
  readonly frame: { readonly busy: boolean; readonly texts: readonly string[] };
  readonly onSend: () => unknown;
  readonly onClose: () => void;
}

/** Asks before a decision about the graph, with a reason that may be left out. */
export function ReasonWindow({ title, children, field, frame, onSend, onClose }: ReasonWindowProps) {
  const t = useWords(words);
  const c = useWords(common);
  return (
    <Window title={title} open onClose={onClose}>
      <WorkForm title={title} {...frame} onSend={onSend} onClose={onClose}>
        {children}
        <TextEntry label={t("reason")} hint={c("optional")} {...field} />
      </WorkForm>
    </Window>
  );
}

/** A reason as the graph takes it. */
export const asReason = (reason: string) => reason.trim() || null;
