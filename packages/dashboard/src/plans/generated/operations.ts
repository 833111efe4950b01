// Generated from the folder's .graphql files by `pnpm generate`; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What kind of work an activity is. */
export type ActivityKind =
  /** Hội thảo, tọa đàm. */
  | 'WORKSHOP'
  /** Tập huấn, bồi dưỡng. */
  | 'TRAINING'
  /** A programme that supports women or children; beneficiaries are counted, never named. */
  | 'SUPPORT_PROGRAMME'
  /** Communication and awareness. */
  | 'COMMUNICATION'
  /** A study or survey. */
  | 'RESEARCH'
  /** Coordination between units. */
  | 'COORDINATION'
  /** A visit or field trip. */
  | 'VISIT'
  /** Anything else. */
  | 'OTHER';

/** Where an activity stands. */
export type ActivityState =
  /** Not begun. */
  | 'PLANNED'
  /** Under way. */
  | 'ONGOING'
  /** Done: progress is 100. */
  | 'DONE'
  /** Put off. */
  | 'POSTPONED'
  /** Given up. */
  | 'CANCELLED';

/** Where a plan stands. The network has no line authority over units: a plan is agreed, not ordered. */
export type PlanState =
  /** Being written by the unit; its coordinators and staff only. */
  | 'DRAFT'
  /** Sent to the secretariat; the unit's coordinators and staff only. */
  | 'SUBMITTED'
  /** Given back with a note; the unit's coordinators and staff only. */
  | 'RETURNED'
  /** Đã thống nhất: agreed; the network may read it. */
  | 'APPROVED'
  /** Its year has begun; the network may read it. */
  | 'IN_PROGRESS'
  /** Its year was reviewed; the network may read it. */
  | 'CLOSED';

/** Where a review stands. */
export type ReviewState =
  /** Being written; the unit's coordinators and staff only. */
  | 'DRAFT'
  /** Sent to the secretariat; the unit's coordinators and staff only. */
  | 'SUBMITTED'
  /** Accepted; the network may read it. */
  | 'ACCEPTED';

/** A text to store: Vietnamese is required, English is optional. */
export type LocalizedTextInput = {
  /** The Vietnamese text. */
  vi: string;
  /** The English text. */
  en?: string | null | undefined;
};

/** A new activity of a plan. */
export type AddPlanActivityInput = {
  /** The plan; in DRAFT, RETURNED, APPROVED or IN_PROGRESS. */
  planId: string;
  /** What is done. */
  title: LocalizedTextInput;
  /** What kind of work it is. */
  kind: ActivityKind;
  /** The strategic objective it serves; of a strategy for the plan's year. */
  objectiveId?: string | null | undefined;
  /** The member who leads it. */
  leadMemberId?: string | null | undefined;
  /** Other units that take part; at work in the year. */
  partnerIds?: Array<string> | null | undefined;
  /** First day; inside the plan's year, give or take a month. */
  startsOn?: string | null | undefined;
  /** Last day; inside the plan's year, give or take a month. */
  endsOn?: string | null | undefined;
  /** Weight within the plan, 1 to 10. */
  weight?: number | null | undefined;
  /** Persons it is meant to reach; a count, never names. */
  beneficiariesTarget?: number | null | undefined;
  /** Planned money in VND; read by the unit's coordinators and staff. */
  budgetVnd?: number | null | undefined;
  /** What members of the network gain from it. */
  expectedMemberBenefit?: LocalizedTextInput | null | undefined;
};

/** A change of an activity by a coordinator of its unit. A field left out stays as it is; null empties a field that may be empty. */
export type UpdatePlanActivityInput = {
  /** The activity. */
  id: string;
  /** The version the change was made from; when somebody changed it meanwhile, the answer is `STALE_VERSION` and nothing is written. */
  expectedVersion: number;
  /** New title. */
  title?: LocalizedTextInput | null | undefined;
  /** New kind of work. */
  kind?: ActivityKind | null | undefined;
  /** The strategic objective it serves; of a strategy for the plan's year. */
  objectiveId?: string | null | undefined;
  /** The member who leads it. */
  leadMemberId?: string | null | undefined;
  /** All other units that take part, in place of those before. */
  partnerIds?: Array<string> | null | undefined;
  /** First day; inside the plan's year, give or take a month. */
  startsOn?: string | null | undefined;
  /** Last day; inside the plan's year, give or take a month. */
  endsOn?: string | null | undefined;
  /** Weight within the plan, 1 to 10. */
  weight?: number | null | undefined;
  /** New progress, 0 to 100. */
  progress?: number | null | undefined;
  /**
   * New state: PLANNED → ONGOING → DONE; POSTPONED and CANCELLED need a reason. DONE sets progress to 100 and needs evidence,
   * now or from an earlier report, or a reason why there is none (`EVIDENCE_REQUIRED`).
   */
  state?: ActivityState | null | undefined;
  /** Why it is put off or given up, or done without evidence; the narrative counts as one when this is left out. */
  reason?: LocalizedTextInput | null | undefined;
  /** Report on the progress; kept with the day and the reporter. */
  narrative?: LocalizedTextInput | null | undefined;
  /** Documents that show what was done; kept with the report. */
  evidenceIds?: Array<string> | null | undefined;
  /** Persons it is meant to reach; a count, never names. */
  beneficiariesTarget?: number | null | undefined;
  /** Persons reached so far. */
  beneficiariesActual?: number | null | undefined;
  /** Planned money in VND; read by the unit's coordinators and staff. */
  budgetVnd?: number | null | undefined;
  /** Money and goods mobilised so far, in VND. */
  mobilisedVnd?: number | null | undefined;
  /** What members of the network gain from it. */
  expectedMemberBenefit?: LocalizedTextInput | null | undefined;
};

/** A new plan. */
export type CreateAnnualPlanInput = {
  /** The unit; the caller coordinates it. An ended unit plans nothing after its end (`UNIT_ENDED`). */
  ministryId: string;
  /** The year; one plan for each unit and year (`ALREADY_EXISTS`). */
  year: number;
  /** Its title; `Kế hoạch hoạt động năm …` with the unit's name when left out. */
  title?: LocalizedTextInput | null | undefined;
  /**
   * True to take over what last year left open: needs the accepted review of last year, the unit's own or that of a unit it
   * took over from. Titles, kinds, leads, partners at work, weights and budgets come along; dates and progress do not.
   */
  carryOver?: boolean | null | undefined;
  /** True to add one activity for each objective of the year's theme, or of the strategy, that nothing serves yet. */
  fromObjectives?: boolean | null | undefined;
};

/** A step of a plan along its states. */
export type TransitionAnnualPlanInput = {
  /** The plan. */
  id: string;
  /** The version the decision was made on. */
  expectedVersion: number;
  /**
   * Where to: the unit's coordinators send it (SUBMITTED), the secretariat returns it (RETURNED, with a note), agrees (APPROVED),
   * and closes it once the year's review is accepted (CLOSED).
   */
  to: PlanState;
  /** Why; needed to return a plan, and to send one that leaves an objective without activity. */
  note?: string | null | undefined;
};

export type EditedActivityFragment = { id: string, code: string, version: number, kind: ActivityKind, state: ActivityState, progress: number, weight: number, startsOn: string | null, endsOn: string | null, isLate: boolean, beneficiariesTarget: number | null, beneficiariesActual: number | null, title: { vi: string, en: string | null }, expectedMemberBenefit: { vi: string, en: string | null } | null, reason: { vi: string, en: string | null } | null, lead: { id: string, displayName: string } | null, objective: { id: string, code: string, title: { vi: string, en: string | null } } | null };

export type PlanEditorQueryVariables = Exact<{
  code: string;
  year: number;
}>;


export type PlanEditorQuery = { annualTheme: { id: string, year: number, title: { vi: string, en: string | null }, guidance: { vi: string, en: string | null } | null, objectives: Array<{ id: string, code: string, title: { vi: string, en: string | null } }> } | null, ministry: { id: string, code: string, plan: { id: string, version: number, state: PlanState, progress: number, title: { vi: string, en: string | null }, objectivesWithoutActivity: Array<{ id: string, code: string, title: { vi: string, en: string | null } }>, moves: Array<{ id: string, toState: PlanState, note: string | null, movedAt: string }> | null, review: { id: string, state: ReviewState, results: { vi: string, en: string | null }, advantages: { vi: string, en: string | null } | null, difficulties: { vi: string, en: string | null } | null, solutions: { vi: string, en: string | null } | null } | null, activities: { edges: Array<{ node: { id: string, code: string, version: number, kind: ActivityKind, state: ActivityState, progress: number, weight: number, startsOn: string | null, endsOn: string | null, isLate: boolean, beneficiariesTarget: number | null, beneficiariesActual: number | null, events: Array<{ id: string, code: string, startsAt: string, stats: { attended: number } | null }> | null, commitments: Array<{ id: string, progress: number, dueOn: string | null, title: { vi: string, en: string | null } }> | null, title: { vi: string, en: string | null }, expectedMemberBenefit: { vi: string, en: string | null } | null, reason: { vi: string, en: string | null } | null, lead: { id: string, displayName: string } | null, objective: { id: string, code: string, title: { vi: string, en: string | null } } | null } }> } } | null, name: { vi: string, en: string | null } } | null };

export type CreatePlanMutationVariables = Exact<{
  input: CreateAnnualPlanInput;
}>;


export type CreatePlanMutation = { createAnnualPlan: { plan: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: { vi: string, en: string | null } }> } };

export type AddActivityMutationVariables = Exact<{
  input: AddPlanActivityInput;
}>;


export type AddActivityMutation = { addPlanActivity: { activity: { id: string, code: string, version: number, kind: ActivityKind, state: ActivityState, progress: number, weight: number, startsOn: string | null, endsOn: string | null, isLate: boolean, beneficiariesTarget: number | null, beneficiariesActual: number | null, title: { vi: string, en: string | null }, expectedMemberBenefit: { vi: string, en: string | null } | null, reason: { vi: string, en: string | null } | null, lead: { id: string, displayName: string } | null, objective: { id: string, code: string, title: { vi: string, en: string | null } } | null } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: { vi: string, en: string | null } }> } };

export type UpdateActivityMutationVariables = Exact<{
  input: UpdatePlanActivityInput;
}>;


export type UpdateActivityMutation = { updatePlanActivity: { activity: { id: string, code: string, version: number, kind: ActivityKind, state: ActivityState, progress: number, weight: number, startsOn: string | null, endsOn: string | null, isLate: boolean, beneficiariesTarget: number | null, beneficiariesActual: number | null, plan: { id: string, progress: number, version: number }, title: { vi: string, en: string | null }, expectedMemberBenefit: { vi: string, en: string | null } | null, reason: { vi: string, en: string | null } | null, lead: { id: string, displayName: string } | null, objective: { id: string, code: string, title: { vi: string, en: string | null } } | null } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: { vi: string, en: string | null } }> } };

export type MovePlanMutationVariables = Exact<{
  input: TransitionAnnualPlanInput;
}>;


export type MovePlanMutation = { transitionAnnualPlan: { plan: { id: string, state: PlanState, version: number } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: { vi: string, en: string | null } }> } };

export type TxtFragment = { vi: string, en: string | null };

export type UnitLineFragment = { id: string, code: string, name: { vi: string, en: string | null } };

export type FaultsFragment = { code: string, field: Array<string> | null, message: { vi: string, en: string | null } };

export const TxtFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<TxtFragment, unknown>;
export const EditedActivityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedActivity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanActivity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiariesTarget"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiariesActual"}},{"kind":"Field","name":{"kind":"Name","value":"expectedMemberBenefit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objective"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<EditedActivityFragment, unknown>;
export const UnitLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ministry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<UnitLineFragment, unknown>;
export const FaultsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Faults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<FaultsFragment, unknown>;
export const PlanEditorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanEditor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"annualTheme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guidance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objectives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ministry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitLine"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objectivesWithoutActivity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"movedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advantages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"difficulties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"solutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedActivity"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"stats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attended"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ministry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedActivity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanActivity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiariesTarget"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiariesActual"}},{"kind":"Field","name":{"kind":"Name","value":"expectedMemberBenefit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objective"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]}}]} as unknown as DocumentNode<PlanEditorQuery, PlanEditorQueryVariables>;
export const CreatePlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAnnualPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createAnnualPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Faults"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Faults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<CreatePlanMutation, CreatePlanMutationVariables>;
export const AddActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddPlanActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addPlanActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedActivity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Faults"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedActivity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanActivity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiariesTarget"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiariesActual"}},{"kind":"Field","name":{"kind":"Name","value":"expectedMemberBenefit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objective"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Faults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<AddActivityMutation, AddActivityMutationVariables>;
export const UpdateActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePlanActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePlanActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditedActivity"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Faults"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedActivity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanActivity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiariesTarget"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiariesActual"}},{"kind":"Field","name":{"kind":"Name","value":"expectedMemberBenefit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objective"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Faults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<UpdateActivityMutation, UpdateActivityMutationVariables>;
export const MovePlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MovePlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransitionAnnualPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transitionAnnualPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Faults"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Txt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocalizedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Faults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Txt"}}]}}]}}]} as unknown as DocumentNode<MovePlanMutation, MovePlanMutationVariables>;