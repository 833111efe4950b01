import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useState } from "react";
import { useKept } from "../design/kept-text.ts";
import { useSay } from "../design/toasts.tsx";
import { words } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";
import type { UserFault } from "./faults.ts";
import { useAct } from "./use-act.ts";

interface Payload {
  readonly userErrors: readonly UserFault[];
}

interface WorkOptions<Draft> {
  /** Under what the draft is kept while it is not sent: one name for each form and thing. */
  readonly key: string;
  readonly blank: Draft;
  /** Names of operations whose pages show what this changes; the form stays busy until they do. */
  readonly refetch?: readonly string[];
  /** What is said when it was done. */
  readonly said?: string;
  /** Whether what was sent stays in the fields, for forms that are always open. */
  readonly stays?: boolean;
  readonly onDone?: (() => void) | undefined;
}

/**
 * A form with its mutation: the draft survives a reload until it is sent, `field(name)` gives a field its value and what is
 * wrong with it, `frame` what the form says of the rest.
 */
export function useWorkForm<
  Data extends Readonly<Record<string, Payload | null>>,
  Variables extends OperationVariables,
  Draft extends object,
>(document: TypedDocumentNode<Data, Variables>, options: WorkOptions<Draft>) {
  const t = useWords(words);
  const say = useSay();
  const { key, blank, refetch = [], said, stays = false, onDone } = options;
  const [draft, setDraft, { clear }] = useKept(key, blank);
  // What was done is not written again after a reload.
  const act = useAct(document, { refetch, onChange: clear });
  /** What the graph last answered, also where it refused. */
  const [answer, setAnswer] = useState<NonNullable<Data[keyof Data]> | null>(null);
  const field = <Name extends keyof Draft & string>(name: Name) => ({
    value: draft[name],
    onChange: (value: Draft[Name]) => setDraft({ ...draft, [name]: value }),
    fault: act.faultOf(name),
  });
  const send = async (variables: Variables): Promise<boolean> => {
    const { payload, faults } = await act.run(variables);
    setAnswer(payload ?? null);
    if (payload === undefined || faults.length > 0) return false;
    if (!stays) setDraft(blank);
    clear();
    say(said ?? t("saved"));
    onDone?.();
    return true;
  };
  const atFields = Object.keys(draft).some((name) => act.faultOf(name) !== undefined);
  return { draft, field, send, answer, frame: { busy: act.busy, texts: atFields ? [] : act.texts } };
}
