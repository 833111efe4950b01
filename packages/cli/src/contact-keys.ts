import { appRole } from "@sen/database";
import { HubError } from "@sen/errors";
import { countSealedWith, readContactKeys, rotateContacts } from "@sen/members";
import { withDatabase } from "./database/with-database.ts";
import { openHome } from "./home.ts";
import { createContactKey, credentialsOf, loadSecrets, saveSecrets } from "./secrets.ts";
import type { Secrets } from "./secrets.ts";

const idsOf = (contactKeys: string) => contactKeys.split(",").map((key) => key.split(":")[0] ?? "");

/** Puts a new key before those of the home; gives its id. */
export async function addContactKey(): Promise<string> {
  refuseEnvironment();
  const home = await openHome();
  const secrets = await loadSecrets(home);
  const key = createContactKey();
  await saveSecrets(home, { ...secrets, contactKeys: [key, secrets.contactKeys].join(",") });
  return idsOf(key)[0] ?? "";
}

/** Seals every contact with the first key; gives how many rows that were. */
export async function rotateContactKeys(onProgress: (rows: number) => void): Promise<number> {
  return withDatabase((admin, secrets) =>
    rotateContacts(appSettings(admin, secrets), { keys: keysOf(secrets), onProgress }),
  );
}

/** Forgets an old key; throws when it is the one that seals, unknown, or still needed. */
export async function removeContactKey(id: string): Promise<void> {
  refuseEnvironment();
  const home = await openHome();
  const secrets = await loadSecrets(home);
  const [first, ...others] = secrets.contactKeys.split(",");
  if (!idsOf(others.join(",")).includes(id)) throw refuse(`${id}: không phải khóa cũ`, `${id} is no old key`);
  const rows = await withDatabase((admin) => countSealedWith(appSettings(admin, secrets), id));
  if (rows > 0) {
    throw refuse(
      `còn ${rows} dòng dùng khóa ${id}; hãy chạy sen keys rotate contacts trước`,
      `${rows} rows are still sealed with ${id}; run sen keys rotate contacts first`,
    );
  }
  const kept = others.filter((key) => !key.startsWith(`${id}:`));
  await saveSecrets(home, { ...secrets, contactKeys: [first, ...kept].join(",") });
}

function keysOf({ contactKeys, contactIndexKey }: Secrets) {
  return readContactKeys({ CONTACT_KEYS: contactKeys, CONTACT_INDEX_KEY: contactIndexKey });
}

function appSettings(admin: Parameters<typeof rotateContacts>[0], secrets: Secrets) {
  return { ...admin, user: appRole("members"), password: credentialsOf(secrets, "members").appPassword, poolSize: 1 };
}

/** Keys that the environment gives are changed where they come from. */
function refuseEnvironment(): void {
  if (process.env["CONTACT_KEYS"] !== undefined) {
    throw refuse(
      "CONTACT_KEYS do môi trường đặt; hãy sửa ở đó",
      "CONTACT_KEYS comes from the environment; change it there",
    );
  }
}

const refuse = (vi: string, en: string) => new HubError("CONFIGURATION", { what: { vi, en } });
