import { collectPersonalData } from "@sen/subgraph";
import { logAccess } from "../access-log/log-access.ts";
import { contactKeys } from "../contacts/contact-keys.ts";
import { open } from "../contacts/seal.ts";
import type { SealedPlace } from "../contacts/seal.ts";
import type { Context } from "../context.ts";
import { labels, sectionTitles } from "./words.ts";

const sealedColumns: readonly SealedPlace["column"][] = [
  "work_email",
  "work_phone",
  "office_address_vi",
  "office_address_en",
  "mobile",
];

/** Everything this slice holds about a member, as JSON; a read by somebody else than herself is noted. */
export async function findPersonalData({ db }: Pick<Context, "db">, memberId: string): Promise<string> {
  await logAccess(db, [memberId], ["personalData"]);
  return collectPersonalData(db, "members", memberId, {
    titles: sectionTitles,
    labels,
    technical: ["full_name_fold", "work_email_index", "dedupe_key"],
    read: (name, value) => {
      const column = sealedColumns.find((each) => each === name);
      return column !== undefined && typeof value === "string"
        ? open(contactKeys(), { column, memberId }, value)
        : value;
    },
  });
}
