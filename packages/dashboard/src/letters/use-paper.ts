import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { useState } from "react";
import { words as common } from "../design/words.ts";
import { explainFault } from "../graph/faults.ts";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { CreateLetterDocument, PrepareUploadDocument } from "./generated/operations.ts";
import type { CreateLetterMutationVariables } from "./generated/operations.ts";
import { words } from "./words.ts";

/** What is written about a paper; its file and the assurance about secrets come from the form. */
type Paper = Omit<CreateLetterMutationVariables["input"], "containsStateSecret" | "fileReceipt">;

/** A file somebody chooses, and the paper it is recorded as. */
export function usePaper() {
  const t = useWords(words);
  const c = useWords(common);
  const localize = useLocalized();
  const prepare = useAct(PrepareUploadDocument);
  const create = useAct(CreateLetterDocument);
  const [chosen, setChosen] = useState<File | null>(null);
  const [harmless, setHarmless] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  /** Counts the papers that were recorded: the field of each is a new, empty one. */
  const [round, setRound] = useState(0);

  /** Uploads the file, if one is chosen, and records the paper; its id, undefined when it could not be done. */
  const file = async (paper: Paper): Promise<string | undefined> => {
    setRefused([]);
    if (chosen !== null && !harmless) {
      setRefused([t("secret.needed")]);
      return undefined;
    }
    setBusy(true);
    try {
      const fileReceipt = chosen === null ? null : await upload(chosen);
      if (fileReceipt === undefined) return undefined;
      const { payload, faults } = await create.run({
        input: { ...paper, containsStateSecret: false, ...(fileReceipt !== null && { fileReceipt }) },
      });
      return faults.length > 0 ? undefined : payload?.document?.id;
    } finally {
      setBusy(false);
    }
  };
  const upload = async (bytes: File): Promise<string | undefined> => {
    const { payload, faults } = await prepare.run({ input: { fileName: bytes.name, containsStateSecret: false } });
    // Why it was refused stands among the texts already.
    if (faults.length > 0) return undefined;
    const response = payload?.uploadUrl
      ? await fetch(payload.uploadUrl, { method: "PUT", body: bytes }).catch(() => null)
      : null;
    if (response?.ok === true) return ((await response.json()) as { receipt?: string }).receipt;
    const errors = await response?.json().then(
      (answer: { errors?: ConstructorParameters<typeof CombinedGraphQLErrors>[0]["errors"] }) => answer.errors,
      () => undefined,
    );
    const why = errors === undefined ? [] : explainFault(new CombinedGraphQLErrors({ errors }), c, localize);
    setRefused([...why, t("file.failed")]);
    return undefined;
  };
  const clear = () => {
    setChosen(null);
    setHarmless(false);
    setRefused([]);
    setRound(round + 1);
  };
  const texts = [...refused, ...prepare.texts, ...create.texts];
  return { chosen, setChosen, harmless, setHarmless, round, file, clear, texts, busy };
}
