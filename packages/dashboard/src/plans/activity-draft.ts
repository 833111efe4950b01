import type { ActivityKind, ActivityState, EditedActivityFragment } from "./generated/operations.ts";

/** An activity as its form holds it: all texts, so that what is half written is a value too. */
export interface ActivityDraft {
  readonly title: string;
  readonly kind: ActivityKind;
  readonly state: ActivityState;
  readonly progress: string;
  readonly weight: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly benefit: string;
  readonly beneficiariesTarget: string;
  readonly beneficiariesActual: string;
  readonly reason: string;
}

export type DraftField = keyof ActivityDraft;

export const draftFields = [
  "title",
  "kind",
  "state",
  "progress",
  "weight",
  "startsOn",
  "endsOn",
  "benefit",
  "beneficiariesTarget",
  "beneficiariesActual",
  "reason",
] as const satisfies readonly DraftField[];

export const blankDraft: ActivityDraft = {
  title: "",
  kind: "WORKSHOP",
  state: "PLANNED",
  progress: "0",
  weight: "1",
  startsOn: "",
  endsOn: "",
  benefit: "",
  beneficiariesTarget: "",
  beneficiariesActual: "",
  reason: "",
};

export function draftOf(activity: EditedActivityFragment): ActivityDraft {
  const text = (value: number | null) => (value === null ? "" : String(value));
  return {
    title: activity.title.vi,
    kind: activity.kind,
    state: activity.state,
    progress: String(activity.progress),
    weight: String(activity.weight),
    startsOn: activity.startsOn ?? "",
    endsOn: activity.endsOn ?? "",
    benefit: activity.expectedMemberBenefit?.vi ?? "",
    beneficiariesTarget: text(activity.beneficiariesTarget),
    beneficiariesActual: text(activity.beneficiariesActual),
    reason: activity.reason?.vi ?? "",
  };
}

/** Fields in which two drafts differ. */
export function changedFields(one: ActivityDraft, other: ActivityDraft): readonly DraftField[] {
  return draftFields.filter((field) => one[field] !== other[field]);
}

/** A field of the input for each field that changed; what nobody touched is not sent. */
export function inputOf(draft: ActivityDraft, fields: readonly DraftField[], english: EnglishTexts) {
  const number = (value: string) => (value.trim() === "" ? null : Number(value));
  const has = (field: DraftField) => fields.includes(field);
  return {
    ...(has("title") && { title: { vi: draft.title, en: english.title } }),
    ...(has("kind") && { kind: draft.kind }),
    ...(has("state") && { state: draft.state }),
    ...(has("progress") && { progress: Number(draft.progress) }),
    ...(has("weight") && { weight: Number(draft.weight) }),
    ...(has("startsOn") && { startsOn: draft.startsOn || null }),
    ...(has("endsOn") && { endsOn: draft.endsOn || null }),
    ...(has("benefit") && { expectedMemberBenefit: { vi: draft.benefit, en: english.benefit } }),
    ...(has("beneficiariesTarget") && { beneficiariesTarget: number(draft.beneficiariesTarget) }),
    ...(has("beneficiariesActual") && { beneficiariesActual: number(draft.beneficiariesActual) }),
    ...(has("reason") && draft.reason !== "" && { reason: { vi: draft.reason } }),
  };
}

/** English texts the form does not show; they stay as they are. */
export interface EnglishTexts {
  readonly title: string | null;
  readonly benefit: string | null;
}
