import type { Said } from "./access-options.ts";
import { askRegistry, requireSuccess } from "./ask-registry.ts";
import type { RegistryAccess, UserError } from "./ask-registry.ts";

interface GrantRow {
  readonly id: string;
  readonly verb: string;
  readonly coordinate: string;
  readonly owner: string;
  readonly grantee: string;
  readonly purpose: string;
  readonly state: string;
  readonly validUntil: string;
}

const fields = "id verb coordinate owner grantee purpose state validUntil";

const describe = ({ id, verb, coordinate, owner, grantee, purpose, state, validUntil }: GrantRow) =>
  `${state}  ${verb} ${coordinate}  ${owner} → ${grantee}  ≤ ${validUntil.slice(0, 10)}  ${id}  “${purpose}”`;

async function changeGrant(
  access: RegistryAccess,
  mutation: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Said> {
  const { payload } = await askRegistry<{ payload: { grant: GrantRow | null; userErrors: readonly UserError[] } }>(
    access,
    mutation,
    variables,
  );
  requireSuccess(payload);
  return { lines: payload.grant === null ? [] : [describe(payload.grant)], json: payload.grant };
}

export const requestGrant = (
  access: RegistryAccess,
  input: {
    readonly graph: string;
    readonly verb: string;
    readonly coordinate: string;
    readonly unit: string;
    readonly purpose: string;
    readonly validUntil: string;
  },
): Promise<Said> =>
  changeGrant(
    access,
    `mutation Request($input: RequestGrantInput!) {
      payload: requestGrant(input: $input) { grant { ${fields} } userErrors { code message { vi en } } }
    }`,
    { input },
  );

export const decideGrant = (
  access: RegistryAccess,
  input: { readonly id: string; readonly decision: string; readonly reason: string | null },
): Promise<Said> =>
  changeGrant(
    access,
    `mutation Decide($id: ID!, $decision: GrantDecision!, $reason: String) {
      payload: decideGrant(id: $id, decision: $decision, reason: $reason) { grant { ${fields} } userErrors { code message { vi en } } }
    }`,
    input,
  );

export async function listGrants(
  access: RegistryAccess,
  graph: string,
  filter: { readonly unit: string | null; readonly state: string | null },
): Promise<Said> {
  const answer = await askRegistry<{ graph: { grants: readonly GrantRow[] } | null }>(
    access,
    `query Grants($graph: String!, $unit: String, $state: FieldGrantState) {
      graph(name: $graph) { grants(unit: $unit, state: $state) { ${fields} } }
    }`,
    { graph, ...filter },
  );
  const grants = answer.graph?.grants ?? [];
  return { lines: grants.map(describe), json: grants };
}
