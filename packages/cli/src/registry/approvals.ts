import type { LocalizedMessage } from "@sen/errors";
import type { Said } from "./access-options.ts";
import { askRegistry, requireSuccess } from "./ask-registry.ts";
import type { RegistryAccess, UserError } from "./ask-registry.ts";

interface ChangeRow {
  readonly id: string;
  readonly state: string;
  readonly unit: string;
  readonly message: string;
  readonly slices: readonly string[];
  readonly findings: readonly { readonly owners: readonly string[]; readonly message: LocalizedMessage }[];
  readonly approvals: readonly { readonly unit: string; readonly state: string }[];
}

/** Changes that wait for the unit or that it asked for, each with what it does to the unit. */
export async function listChanges(access: RegistryAccess, graph: string, unit: string): Promise<Said> {
  const answer = await askRegistry<{ graph: { changeRequests: readonly ChangeRow[] } | null }>(
    access,
    `query Changes($graph: String!, $unit: String!) {
      graph(name: $graph) {
        changeRequests(unit: $unit) {
          id state unit message slices findings { owners message { vi en } } approvals { unit state }
        }
      }
    }`,
    { graph, unit },
  );
  const changes = (answer.graph?.changeRequests ?? []).filter(({ state }) => state === "WAITING");
  const lines = changes.flatMap((change) => [
    `${change.id}  ${change.unit}: ${change.slices.join(", ")}  “${change.message}”  ${change.approvals
      .map((approval) => `${approval.unit} ${approval.state}`)
      .join(", ")}`,
    ...change.findings
      .filter(({ owners }) => owners.includes(unit))
      .map(({ message }) => ({ vi: `  ${message.vi}`, en: `  ${message.en}` })),
  ]);
  return { lines, json: changes };
}

/** The unit's decision about one change. */
export async function decideChange(
  access: RegistryAccess,
  input: { readonly request: string; readonly unit: string; readonly approve: boolean; readonly reason: string | null },
): Promise<Said> {
  const { decideChange: payload } = await askRegistry<{
    decideChange: { outcome: string; version: number | null; userErrors: readonly UserError[] };
  }>(
    access,
    `mutation Decide($request: ID!, $unit: String!, $approve: Boolean!, $reason: String) {
      decideChange(request: $request, unit: $unit, approve: $approve, reason: $reason) {
        outcome version userErrors { code message { vi en } }
      }
    }`,
    { ...input },
  );
  requireSuccess(payload);
  const { outcome, version } = payload;
  const line =
    outcome === "PUBLISHED"
      ? { vi: `✓ đã công bố: phiên bản ${version}`, en: `✓ published: version ${version}` }
      : input.approve
        ? { vi: `✓ đã ghi nhận (${outcome})`, en: `✓ noted (${outcome})` }
        : { vi: "✓ đã từ chối; không có gì thay đổi", en: "✓ rejected; nothing was changed" };
  return { lines: [line], json: { outcome, version } };
}
