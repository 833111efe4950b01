import { useState } from "react";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { today } from "../language/format.ts";
import { CreateLetterDocument, PrepareUploadDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

/**
 * The letter a step may come with: its number and, if there is one, its file. A unit's coordinators file those of their unit
 * alone; the secretariat also one of nobody's in the network.
 */
export function useLetter(issuerId: string | null) {
  const t = useWords(words);
  const prepare = useAct(PrepareUploadDocument);
  const create = useAct(CreateLetterDocument);
  const [number, setNumber] = useState("");
  const [chosen, setChosen] = useState<File | null>(null);
  const [harmless, setHarmless] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  /** Uploads and records the letter; its id, null when there is none, undefined when it could not be done. */
  const file = async (): Promise<string | null | undefined> => {
    setFault(null);
    if (number.trim() === "" && chosen === null) return null;
    if (chosen !== null && !harmless) {
      setFault(t("secret.needed"));
      return undefined;
    }
    setBusy(true);
    try {
      const fileReceipt = chosen === null ? null : await upload(chosen);
      if (fileReceipt === undefined) {
        setFault(t("file.failed"));
        return undefined;
      }
      const title = chosen?.name ?? number;
      const { payload, faults } = await create.run({
        input: {
          docType: "CONG_VAN",
          title: { vi: title },
          visibility: "NETWORK",
          ...(issuerId !== null && { issuerId }),
          containsStateSecret: false,
          issuedOn: today(),
          ...(number.trim() !== "" && { docNumber: number.trim() }),
          ...(fileReceipt !== null && { fileReceipt }),
        },
      });
      return faults.length > 0 ? undefined : payload?.document?.id;
    } finally {
      setBusy(false);
    }
  };
  const upload = async (bytes: File): Promise<string | undefined> => {
    const { payload } = await prepare.run({ input: { fileName: bytes.name, containsStateSecret: false } });
    if (!payload?.uploadUrl) return undefined;
    const response = await fetch(payload.uploadUrl, { method: "PUT", body: bytes }).catch(() => null);
    if (response?.ok !== true) return undefined;
    const { receipt } = (await response.json()) as { receipt?: string };
    return receipt;
  };
  const texts = [...(fault === null ? [] : [fault]), ...prepare.texts, ...create.texts];
  return { number, setNumber, chosen, setChosen, harmless, setHarmless, file, texts, busy };
}
