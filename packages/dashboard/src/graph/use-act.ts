import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { words } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { explainFault } from "./faults.ts";
import type { UserFault } from "./faults.ts";

interface Payload {
  readonly userErrors: readonly UserFault[];
}

interface ActOptions {
  /** Names of operations whose pages show what this changes. */
  readonly refetch?: readonly string[];
}

/** What came of a mutation: its payload, or the faults it was refused with. */
export interface Outcome<Result> {
  readonly payload: Result | undefined;
  readonly faults: readonly UserFault[];
}

/**
 * A mutation with one payload: `run` does it, `texts` are the words of what refused it, `faultOf(field)` those about one
 * field of a form.
 */
export function useAct<Data extends Readonly<Record<string, Payload | null>>, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  options: ActOptions = {},
) {
  const t = useWords(words);
  const localize = useLocalized();
  const [mutate, { loading }] = useMutation(document);
  const [faults, setFaults] = useState<readonly UserFault[]>([]);
  const [texts, setTexts] = useState<readonly string[]>([]);
  const refuse = (found: readonly UserFault[], said: readonly string[]): Outcome<NonNullable<Data[keyof Data]>> => {
    setFaults(found);
    setTexts(said);
    return { payload: undefined, faults: found };
  };
  const run = async (variables: Variables): Promise<Outcome<NonNullable<Data[keyof Data]>>> => {
    setFaults([]);
    setTexts([]);
    try {
      // Each document has its own variables, which a generic one cannot tell from optional ones.
      const call = mutate as (call: { variables: Variables; refetchQueries: string[] }) => ReturnType<typeof mutate>;
      const { data, error } = await call({ variables, refetchQueries: [...(options.refetch ?? [])] });
      // A document has one mutation; a slice that is down gives null in its place.
      const payload = Object.values(data ?? {})[0] as Data[keyof Data] | undefined;
      if (payload === undefined || payload === null) return refuse([], explainFault(error, t, localize));
      const found = payload.userErrors;
      if (found.length > 0) {
        refuse(
          found,
          found.map(({ message }) => localize(message)),
        );
        return { payload, faults: found };
      }
      return { payload, faults: [] };
    } catch (error) {
      return refuse([], explainFault(error, t, localize));
    }
  };
  const faultOf = (field: string): string | undefined => {
    const fault = faults.find((each) => each.field?.at(-1) === field || each.field?.includes(field));
    return fault && localize(fault.message);
  };
  return { run, busy: loading, texts, faultOf, clear: () => void refuse([], []) };
}
