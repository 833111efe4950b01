import type { Said } from "./access-options.ts";
import { askRegistry, requireSuccess } from "./ask-registry.ts";
import type { RegistryAccess, UserError } from "./ask-registry.ts";

interface GraphPayload {
  readonly version: number | null;
  readonly userErrors: readonly UserError[];
}

/** Runs a mutation that gives the graph's new version, and says it. */
async function changeGraph(
  access: RegistryAccess,
  {
    mutation,
    declared,
    variables,
  }: { readonly mutation: string; readonly declared: string; readonly variables: object },
): Promise<Said> {
  const { payload } = await askRegistry<{ payload: GraphPayload }>(
    access,
    `mutation Change(${declared}) { payload: ${mutation} { version userErrors { code message { vi en } } } }`,
    { ...variables },
  );
  requireSuccess(payload);
  const { version } = payload;
  return { lines: [{ vi: `✓ phiên bản ${version ?? "–"}`, en: `✓ version ${version ?? "–"}` }], json: { version } };
}

export const deleteSlice = (
  access: RegistryAccess,
  variables: { readonly graph: string; readonly slice: string; readonly message: string },
): Promise<Said> =>
  changeGraph(access, {
    mutation: "deleteSlice(graph: $graph, slice: $slice, message: $message)",
    declared: "$graph: String!, $slice: String!, $message: String!",
    variables,
  });

export const rollBack = (
  access: RegistryAccess,
  variables: { readonly graph: string; readonly version: number; readonly message: string },
): Promise<Said> =>
  changeGraph(access, {
    mutation: "rollBackGraph(graph: $graph, version: $version, message: $message)",
    declared: "$graph: String!, $version: Int!, $message: String!",
    variables,
  });

export const promote = (
  access: RegistryAccess,
  variables: { readonly from: string; readonly to: string; readonly message: string },
): Promise<Said> =>
  changeGraph(access, {
    mutation: "promoteGraph(from: $from, to: $to, message: $message)",
    declared: "$from: String!, $to: String!, $message: String!",
    variables,
  });

export const handOver = (
  access: RegistryAccess,
  variables: { readonly from: string; readonly to: string },
): Promise<Said> =>
  changeGraph(access, {
    mutation: "handOverSlices(from: $from, to: $to)",
    declared: "$from: String!, $to: String!",
    variables,
  });

/** Registers operations of a client. */
export const publishOperations = (
  access: RegistryAccess,
  variables: {
    readonly graph: string;
    readonly client: string;
    readonly unit: string;
    readonly documents: readonly { readonly id: string; readonly body: string }[];
    readonly mode: string | null;
  },
): Promise<Said> =>
  changeGraph(access, {
    mutation: "publishOperations(graph: $graph, client: $client, unit: $unit, documents: $documents, mode: $mode)",
    declared: "$graph: String!, $client: String!, $unit: String!, $documents: [TrustedDocumentInput!]!, $mode: String",
    variables,
  });
