import { requireHub } from "../database/require-hub.ts";
import { withDatabase } from "../database/with-database.ts";
import { locateHome } from "../home.ts";
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
  const key = options.key ?? (await findOwnKeys());
  const finding =
    file === undefined
      ? await withDatabase((admin) => examineRegistryLedger(admin, key))
      : examineLedgerFile(file, key, options.part === true);
  const said = sayRegistryLedger(finding);
  console.log(json ? JSON.stringify(finding, null, 2) : said);
}

/** Keys made here and now would say of every ledger that it is forged. */
async function findOwnKeys(): Promise<string> {
  const { REGISTRY_PUBLIC_KEYS: given = "" } = process.env;
  if (given !== "") return given;
  const home = await locateHome();
  await requireHub(home);
  return registryKeys(await loadSecrets(home));
}
