import type { Engine } from "@sen/engine";
import { errorMessages, HubError } from "@sen/errors";
import type { ErrorCode } from "@sen/errors";
import { getOperationAST, parse } from "graphql";
import type { HubContext } from "./hub-context.ts";

/** What one operation was answered. */
export interface ViewerAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  /** Where the viewer may not read, as the slices say it. */
  readonly masked: readonly { readonly path: readonly (string | number)[]; readonly reason: string }[];
}

/**
 * Runs one operation of the gateway's own as the viewer, so that the slices decide what she may know. Whole or not at all:
 * throws the first error there is.
 */
export async function askAsViewer(
  engine: Engine<HubContext>,
  context: HubContext,
  text: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<ViewerAnswer> {
  const document = parse(text);
  const {
    data,
    errors = [],
    extensions,
  } = await engine.execute({
    document,
    variables,
    context: { ...context, operation: getOperationAST(document)?.name?.value },
    signal: context.signal,
  });
  const [error] = errors;
  if (error !== undefined) {
    const where = error.path?.join(".") ?? "hub";
    throw new HubError(codeOf(error.extensions["code"]), { what: where, service: where }, { cause: error });
  }
  // The engine gives what the kit of slices writes there.
  const masked = (extensions?.["masked"] ?? []) as ViewerAnswer["masked"];
  return { data: data ?? {}, masked };
}

/** What is no code of the hub's own came from a slice that could not answer. */
function codeOf(code: unknown): ErrorCode {
  return typeof code === "string" && Object.hasOwn(errorMessages, code) ? (code as ErrorCode) : "UNAVAILABLE";
}
