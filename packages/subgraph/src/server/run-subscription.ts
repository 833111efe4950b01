import { HubError } from "@sen/errors";
import { createSourceEventStream, execute, getOperationAST, GraphQLError, parse, validate } from "graphql";
import type {
  DocumentNode,
  ExecutionResult,
  FormattedExecutionResult,
  GraphQLFormattedError,
  GraphQLSchema,
} from "graphql";
import type { RequestContext } from "./request-context.ts";

export interface SubscriptionRunner {
  readonly schema: GraphQLSchema;
  /** A context of its own for the beginning and for each event. */
  readonly createContext: () => RequestContext;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

export interface SubscriptionRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

type Results = AsyncIterableIterator<FormattedExecutionResult>;

/** Begins a subscription: its results, one for each event, or the result it was refused with. */
export async function runSubscription(
  runner: SubscriptionRunner,
  request: SubscriptionRequest,
): Promise<FormattedExecutionResult | Results> {
  const document = readDocument(runner.schema, request);
  if ("errors" in document) return formatResult(runner, document);
  const { operationName, variables } = request;
  const common = { schema: runner.schema, document, variableValues: variables, operationName };
  const context = runner.createContext();
  let events;
  try {
    events = await createSourceEventStream({ ...common, contextValue: context });
  } finally {
    await context.db.rollback();
  }
  if (!(Symbol.asyncIterator in events)) return formatResult(runner, events);
  const source = events[Symbol.asyncIterator]();
  const resolveEvent = (rootValue: unknown) =>
    resolveInTransaction(runner, (contextValue) => execute({ ...common, rootValue, contextValue }));
  return mapEvents(source, resolveEvent, (error) => formatResult(runner, { errors: [toGraphQLError(error)] }));
}

function readDocument(
  schema: GraphQLSchema,
  { query, operationName }: SubscriptionRequest,
): DocumentNode | { readonly errors: readonly GraphQLError[] } {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return { errors: [withCode(toGraphQLError(error), "GRAPHQL_PARSE_FAILED")] };
  }
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors: errors.map((error) => withCode(error, "GRAPHQL_VALIDATION_FAILED")) };
  if (getOperationAST(document, operationName)?.operation === "subscription") return document;
  const reason = { vi: "luồng sự kiện chỉ dành cho subscription", en: "event streams are for subscriptions alone" };
  return { errors: [toGraphQLError(new HubError("BAD_REQUEST", { reason }))] };
}

/** What an event shows is committed before it leaves: it may have been noted who saw it. */
async function resolveInTransaction(
  runner: SubscriptionRunner,
  run: (context: RequestContext) => ExecutionResult | Promise<ExecutionResult>,
): Promise<FormattedExecutionResult> {
  const context = runner.createContext();
  try {
    const result = formatResult(runner, await run(context));
    if (context.db.aborted) await context.db.rollback();
    else await context.db.commit();
    const masked = context.maskedFields.entries;
    return masked.length === 0 ? result : { ...result, extensions: { ...result.extensions, masked } };
  } catch (error) {
    await context.db.rollback();
    return formatResult(runner, { errors: [toGraphQLError(error)] });
  }
}

function mapEvents(
  source: AsyncIterator<unknown>,
  resolveEvent: (event: unknown) => Promise<FormattedExecutionResult>,
  present: (error: unknown) => FormattedExecutionResult,
): Results {
  let failed = false;
  return {
    next: async () => {
      if (failed) return { done: true, value: undefined };
      try {
        const item = await source.next();
        return item.done === true
          ? { done: true, value: undefined }
          : { done: false, value: await resolveEvent(item.value) };
      } catch (error) {
        failed = true;
        return { done: false, value: present(error) };
      }
    },
    return: async () => {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function formatResult(runner: SubscriptionRunner, { errors, ...rest }: ExecutionResult): FormattedExecutionResult {
  return {
    ...rest,
    ...(errors && { errors: errors.map((error) => runner.formatError(error.toJSON(), causeOf(error))) }),
  };
}

/** Errors of resolvers have a path, and are looked into where they are presented; those of the subscription itself have none. */
function causeOf(error: GraphQLError): unknown {
  return error.path === undefined ? (error.originalError ?? error) : error;
}

function toGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}

/** As Apollo Server names them. */
function withCode({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  const place = { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null };
  return new GraphQLError(message, { ...place, extensions: { code } });
}
