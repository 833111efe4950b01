import { foldWords } from "./import-kind.ts";
import type { AskGraph, ImportRow } from "./import-kind.ts";

interface UnitPage {
  readonly ministries: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly {
      readonly node: {
        readonly code: string;
        readonly validTo: string | null;
        readonly versions: readonly { readonly name: { readonly vi: string; readonly en: string | null } }[];
      };
    }[];
  };
}

const unitNames = `query ImportUnitNames($after: String) {
  ministries(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { code validTo versions { name { vi en } } } }
  }
}`;

/** Puts the code in place of a unit's name; what is no name stays, for the slice to judge. */
export async function nameUnits(rows: readonly ImportRow[], ask: AskGraph): Promise<readonly ImportRow[]> {
  const codeByName = await loadCodes(ask);
  return rows.map((row) => {
    const { unit } = row;
    const code = typeof unit === "string" ? codeByName.get(foldWords(unit)) : undefined;
    return code === undefined ? row : { ...row, unit: code };
  });
}

/** Every name a unit has or had; of two units with one name, the one at work counts. */
async function loadCodes(ask: AskGraph): Promise<ReadonlyMap<string, string>> {
  const ended = new Map<string, string>();
  const atWork = new Map<string, string>();
  for (let after: string | null = null; ;) {
    const { ministries } = (await ask(unitNames, { after })) as unknown as UnitPage; // what the operation asks for
    for (const { node } of ministries.edges) {
      const names = node.versions.flatMap(({ name }) => [name.vi, name.en ?? name.vi]);
      for (const name of names) (node.validTo === null ? atWork : ended).set(foldWords(name), node.code);
    }
    if (!ministries.pageInfo.hasNextPage) return new Map([...ended, ...atWork]);
    after = ministries.pageInfo.endCursor;
  }
}
