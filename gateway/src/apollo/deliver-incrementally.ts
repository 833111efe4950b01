import { HeaderMap } from "@apollo/server";
import type { ApolloServerPlugin, GraphQLResponse } from "@apollo/server";
import type { IncrementalResults, SubsequentResult } from "@sen/engine";
import type { GraphQLError, GraphQLFormattedError } from "graphql";
import type { ApolloView } from "./apollo-view.ts";
import { chooseIncrementalFormat, incrementalFormats } from "./incremental-format.ts";
import type { IncrementalFormat } from "./incremental-format.ts";
import { writeFormat2022 } from "./write-format-2022.ts";

/** As Apollo Server's option of the same name, which it does not apply to what a plugin answers. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Answers operations with `@defer` in parts, to clients that accept it. Apollo Server's gateway interface knows single
 * answers only, but a plugin may answer an operation in its place; so it still parses, validates, applies the other
 * plugins' limits and writes the parts (docs/decisions/0015-defer-by-fetch.md).
 */
export function deliverIncrementally<Context extends object>(
  gateway: Pick<ApolloView<Context>, "runIncrementally">,
  formatError: FormatError = (formatted) => formatted,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request: { http } }) => {
      const format = chooseIncrementalFormat(http?.headers.get("accept"));
      if (!format) return undefined;
      return {
        responseForOperation: async ({ schema, document, operationName, request, contextValue }) => {
          const operation = { document, operationName, variables: request.variables, context: contextValue };
          const results = await gateway.runIncrementally(schema, operation);
          if (!results) return null;
          // Apollo Server writes the format this header names. It knows no default, and the choice is made already.
          http?.headers.set("accept", format);
          return { http: { headers: new HeaderMap() }, body: bodyOf(results, format, formatError) };
        },
      };
    },
  };
}

function bodyOf(
  { initialResult, subsequentResults }: IncrementalResults,
  format: IncrementalFormat,
  formatError: FormatError,
): GraphQLResponse["body"] {
  const { pending, hasNext, ...initial } = formatPart(initialResult, formatError);
  const parts = formatParts(subsequentResults, formatError);
  if (format === incrementalFormats[0]) {
    return { kind: "incremental", initialResult: { ...initial, pending, hasNext }, subsequentResults: parts };
  }
  return {
    kind: "incremental",
    initialResult: { ...initial, hasNext },
    subsequentResults: writeFormat2022(pending, parts),
  };
}

async function* formatParts(
  results: AsyncIterable<SubsequentResult>,
  formatError: FormatError,
): AsyncGenerator<SubsequentResult<GraphQLFormattedError>, void, void> {
  for await (const { incremental, completed, ...result } of results) {
    yield {
      ...result,
      ...(incremental && { incremental: incremental.map((entry) => formatPart(entry, formatError)) }),
      ...(completed && { completed: completed.map((entry) => formatPart(entry, formatError)) }),
    };
  }
}

/** Something with errors, with these in the form they have in Apollo Server's answers. */
function formatPart<Part extends { readonly errors?: readonly GraphQLError[] }>(
  { errors, ...part }: Part,
  formatError: FormatError,
): Omit<Part, "errors"> & { readonly errors?: readonly GraphQLFormattedError[] } {
  return { ...part, ...(errors && { errors: errors.map((error) => format(error, formatError)) }) };
}

/** A status belongs to the whole answer, and is sent before it is known. */
function format(error: GraphQLError, formatError: FormatError): GraphQLFormattedError {
  const { http: _status, code = "INTERNAL_SERVER_ERROR", ...extensions } = error.extensions;
  return formatError({ ...error.toJSON(), extensions: { ...extensions, code } }, error);
}
