import type { Engine } from "@sen/engine";
import { HubError, isErrorCode } from "@sen/errors";
import { parse, OperationTypeNode } from "graphql";
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
  const operation = document.definitions.find((definition) => definition.kind === "OperationDefinition");
  const { data, errors = [], extensions } = await engine.execute({
    document,
    variables,
    context: { ...context, operation: operation?.name?.value },
    signal: context.signal,
    mayMutate: operation?.operation === OperationTypeNode.MUTATION,
  });
  const [error] = errors;
  if (error !== undefined) {
    const { code } = error.extensions;
    const detail = { what: error.path?.join(".") ?? "hub", service: error.path?.join(".") ?? "hub" };
    throw new HubError(isErrorCode(code) ? code : "UNAVAILABLE", detail, { cause: error });
  }
  // The engine gives what the kit of slices writes there.
  const masked = (extensions?.["masked"] ?? []) as ViewerAnswer["masked"];
  return { data: data ?? {}, masked };
}
