import type { ExecutionResult, GraphQLError } from "graphql";
import type { JsonObject } from "../json.ts";
import type { PathKeys } from "../response-path.ts";

/** An operation that is answered in several parts, in the shapes of graphql-js 17. */
export interface IncrementalResults {
  readonly initialResult: InitialResult;
  /**
   * What follows, in the order of arrival. The calls go on whether or not it is read; leaving it early, or aborting the
   * request's signal, ends them.
   */
  readonly subsequentResults: AsyncGenerator<SubsequentResult, void, void>;
}

/** The first answer: the operation without its deferred fragments. */
export interface InitialResult extends ExecutionResult {
  readonly data: JsonObject;
  readonly pending: readonly PendingFragment[];
  readonly hasNext: true;
}

/** Fragments that have become complete, and those that are to be expected now. */
export interface SubsequentResult<ErrorForm = GraphQLError> {
  readonly pending?: readonly PendingFragment[];
  readonly incremental?: readonly DeferredData<ErrorForm>[];
  readonly completed?: readonly CompletedFragment<ErrorForm>[];
  readonly hasNext: boolean;
}

/** A deferred fragment at one place of the response. */
export interface PendingFragment {
  readonly id: string;
  readonly path: PathKeys;
  readonly label?: string;
}

/** Fields to be added to the object at the path of the fragment, followed by `subPath`. */
export interface DeferredData<ErrorForm = GraphQLError> {
  readonly id: string;
  readonly subPath?: PathKeys;
  readonly data: JsonObject;
  readonly errors?: readonly ErrorForm[];
  readonly extensions?: JsonObject;
}

/** Nothing more comes for the fragment; with errors, nothing of it has come: a null went beyond it. */
export interface CompletedFragment<ErrorForm = GraphQLError> {
  readonly id: string;
  readonly errors?: readonly ErrorForm[];
}
