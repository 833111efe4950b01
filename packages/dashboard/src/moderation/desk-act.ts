import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useSay } from "../design/toasts.tsx";
import type { UserFault } from "../graph/faults.ts";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import type { DeskFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

interface Payload {
  readonly userErrors: readonly UserFault[];
}

/** What each piece of work is given. */
export interface WorkProps {
  readonly proposal: DeskFragment;
  readonly onClose: () => void;
}

/** Operations whose pages show what is done with a proposal. */
export const deskPages = ["ProposalPage", "ProposalDesk"];

/** A mutation of a proposal: says so when it was done, closes its form, and has the page read anew. */
export function useDeskAct<Data extends Readonly<Record<string, Payload>>, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  onDone: () => void,
) {
  const t = useWords(words);
  const say = useSay();
  const act = useAct(document, { refetch: deskPages });
  const send = async (variables: Variables): Promise<void> => {
    const { payload, faults } = await act.run(variables);
    if (payload === undefined || faults.length > 0) return;
    say(t("done"));
    onDone();
  };
  /** Faults that stand at none of the named fields. */
  const textsBeside = (...fields: readonly string[]) =>
    fields.some((field) => act.faultOf(field) !== undefined) ? [] : act.texts;
  return { send, busy: act.busy, faultOf: act.faultOf, texts: act.texts, textsBeside };
}

/** A text that may be left out. */
export const asNote = (text: string) => (text.trim() === "" ? {} : { note: { vi: text.trim() } });
