import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { words } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { explainFault } from "./faults.ts";
import type { UserFault } from "./faults.ts";
import { readAgain } from "./read-again.ts";

interface Payload {
  readonly userErrors: readonly UserFault[];
}

interface ActOptions {
  /** Names of operations whose pages show what this changes: they are read again, and `run` waits for them. */
  readonly refetch?: readonly string[];
  /** Whether `run` does not wait for these pages, where the next in a queue does. */
  readonly inBackground?: boolean;
  /** The hub has done it; pages may still show what was before. */
  readonly onChange?: (() => void) | undefined;
}

/** What came of a mutation: its payload, or the faults it was refused with. */
export interface Outcome<Result> {
  readonly payload: Result | undefined;
  readonly faults: readonly UserFault[];
}

/**
 * A mutation with one payload: `run` does it and has pages read again, `busy` until they show it; so a form that closes after
 * `run` leaves nothing behind that could be pressed though it is over. `texts` are the words of what refused it,
 * `faultOf(field)` those about one field of a form. A page that cannot be read again is no fault of the mutation.
 */
export function useAct<Data extends Readonly<Record<string, Payload | null>>, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  options: ActOptions = {},
) {
  const t = useWords(words);
  const localize = useLocalized();
  const [mutate, { client }] = useMutation(document);
  const { refetch = [], inBackground = false, onChange } = options;
  const [running, setRunning] = useState(0);
  const [faults, setFaults] = useState<readonly UserFault[]>([]);
  const [texts, setTexts] = useState<readonly string[]>([]);
  const refuse = (found: readonly UserFault[], said: readonly string[]): void => {
    setFaults(found);
    setTexts(said);
  };
  const ask = async (variables: Variables): Promise<Outcome<NonNullable<Data[keyof Data]>>> => {
    // Each document has its own variables, which a generic one cannot tell from optional ones.
    const call = mutate as (call: { variables: Variables }) => ReturnType<typeof mutate>;
    const { data, error } = await call({ variables });
    // A document has one mutation; a slice that is down gives null in its place.
    const payload = Object.values(data ?? {})[0] as Data[keyof Data] | undefined;
    const found = payload?.userErrors ?? [];
    if (payload !== undefined && payload !== null && found.length === 0) {
      onChange?.();
      const reading = readAgain(client, refetch);
      if (!inBackground) await reading;
      return { payload, faults: [] };
    }
    // The page may have been what was wrong: it is read again, and nobody waits to be told.
    if (data !== undefined) void client.refetchQueries({ include: [...refetch] });
    if (payload === undefined || payload === null) {
      refuse([], explainFault(error, t, localize));
      return { payload: undefined, faults: [] };
    }
    refuse(
      found,
      found.map(({ message }) => localize(message)),
    );
    return { payload, faults: found };
  };
  const run = async (variables: Variables): Promise<Outcome<NonNullable<Data[keyof Data]>>> => {
    refuse([], []);
    setRunning((count) => count + 1);
    try {
      return await ask(variables);
    } catch (error) {
      refuse([], explainFault(error, t, localize));
      return { payload: undefined, faults: [] };
    } finally {
      setRunning((count) => count - 1);
    }
  };
  const faultOf = (field: string): string | undefined => {
    const fault = faults.find((each) => each.field?.at(-1) === field || each.field?.includes(field));
    return fault && localize(fault.message);
  };
  return { run, busy: running > 0, texts, faultOf, clear: () => refuse([], []) };
}
