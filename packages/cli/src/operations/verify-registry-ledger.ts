import { withDatabase } from "../database/with-database.ts";
import { openHome } from "../home.ts";
import { loadSecrets, registryKeys } from "../secrets.ts";
import { examineLedgerFile, examineRegistryLedger, sayRegistryLedger } from "./registry-ledger.ts";

/** `sen ledger verify --registry`: the hub's own ledger, or one that was handed over as a file. */
export async function verifyRegistryLedger(options: {
  readonly file?: string;
  readonly key?: string;
  readonly part?: true;
  readonly json?: true;
}): Promise<void> {
  const { file, json } = options;
  const key = options.key ?? registryKeys(await loadSecrets(await openHome()));
  const finding =
    file === undefined
      ? await withDatabase((admin) => examineRegistryLedger(admin, key))
      : examineLedgerFile(file, key, options.part === true);
  const said = sayRegistryLedger(finding);
  console.log(json ? JSON.stringify(finding, null, 2) : said);
}
