import { useState } from "react";
import { useKept } from "../design/kept-text.ts";
import { today } from "../language/format.ts";
import { usePaper } from "../letters/use-paper.ts";
import type { Visibility } from "../letters/generated/operations.ts";

/** A document chosen as evidence, as the form names it. */
export interface Evidence {
  readonly id: string;
  readonly title: string;
}

interface ReportDraft {
  readonly narrative: string;
  readonly evidence: readonly Evidence[];
}

export const reportKey = (activityId: string) => `activity-report.${activityId}`;

/**
 * What is reported with a change of an activity: a note, documents, and a new file of the unit. Note and documents survive a
 * reload; a file that was uploaded is one of the documents from then on, so that nobody files it twice.
 */
export function useReport(activityId: string, unitId: string) {
  const [draft, setDraft, { kept, clear }] = useKept<ReportDraft>(reportKey(activityId), {
    narrative: "",
    evidence: [],
  });
  const paper = usePaper();
  const [title, setTitle] = useState("");
  // What shows persons or money of a unit is its own until she says otherwise.
  const [visibility, setVisibility] = useState<Visibility>("UNIT");

  /** The fields of the input, after a chosen file was uploaded; undefined when it could not be. */
  const prepare = async () => {
    let { evidence } = draft;
    if (paper.chosen !== null) {
      const name = title.trim() || paper.chosen.name;
      const paperId = await paper.file({
        docType: "TAI_LIEU",
        title: { vi: name },
        visibility,
        issuerId: unitId,
        issuedOn: today(),
      });
      if (paperId === undefined) return undefined;
      evidence = [...evidence, { id: paperId, title: name }];
      setDraft({ ...draft, evidence });
      setTitle("");
      paper.clear();
    }
    const narrative = draft.narrative.trim();
    return {
      ...(narrative !== "" && { narrative: { vi: narrative } }),
      ...(evidence.length > 0 && { evidenceIds: evidence.map(({ id }) => id) }),
    };
  };
  return { draft, setDraft, paper, title, setTitle, visibility, setVisibility, kept, prepare, clear };
}
