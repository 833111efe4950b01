import { useState } from "react";
import { today } from "../language/format.ts";
import { usePaper } from "./use-paper.ts";

/**
 * The letter a step may come with: its number and, if there is one, its file. A unit's coordinators file those of their unit
 * alone; the secretariat also one of nobody's in the network.
 */
export function useLetter(issuerId: string | null) {
  const paper = usePaper();
  const [number, setNumber] = useState("");
  const docNumber = number.trim();

  /** Uploads and records the letter; its id, null when there is none, undefined when it could not be done. */
  const file = async (): Promise<string | null | undefined> => {
    if (docNumber === "" && paper.chosen === null) return null;
    return paper.file({
      docType: "CONG_VAN",
      title: { vi: paper.chosen?.name ?? number },
      visibility: "NETWORK",
      ...(issuerId !== null && { issuerId }),
      issuedOn: today(),
      ...(docNumber !== "" && { docNumber }),
    });
  };
  const { texts, busy } = paper;
  return { number, setNumber, paper, file, texts, busy };
}
