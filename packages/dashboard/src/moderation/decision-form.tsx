import type { ReactNode } from "react";
import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { DeskForm } from "./desk-form.tsx";

interface Field<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly fault?: string | undefined;
}

interface DecisionFormProps<Value extends string> {
  readonly title: string;
  readonly frame: { readonly busy: boolean; readonly texts: readonly string[] };
  readonly choice: Field<Value> & { readonly options: readonly { readonly value: Value; readonly label: string }[] };
  /** Why it is so decided, in words for the author. */
  readonly words: Field<string>;
  readonly children?: ReactNode;
  readonly onSend: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** A decision about a proposal that cannot be taken back: which, and why. */
export function DecisionForm<Value extends string>(props: DecisionFormProps<Value>) {
  const { title, frame, choice, words, children, onSend, onClose } = props;
  return (
    <DeskForm title={title} {...frame} final onSend={onSend} onClose={onClose}>
      {children}
      <Choice {...choice} />
      <TextEntry {...words} required long />
    </DeskForm>
  );
}
