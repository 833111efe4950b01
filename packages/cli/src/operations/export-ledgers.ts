import { once } from "node:events";
import type { Writable } from "node:stream";
import { withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { HubError } from "@sen/errors";
import { chooseSlices } from "./choose-slices.ts";

/** Lines read at a time: a month may have more than fits into memory. */
const pageSize = 1000;

/** `sen ledger export`: the lines of a month in Vietnam's time with their seals, slice by slice, as JSON Lines. */
export async function exportLedgers(
  admin: DatabaseSettings,
  { month, slice }: { readonly month: string; readonly slice?: string },
  output: Writable = process.stdout,
): Promise<void> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
    throw new HubError("VALIDATION", { what: { vi: "--month có dạng YYYY-MM", en: "--month reads YYYY-MM" } });
  }
  const slices = chooseSlices(slice);
  await withClient(admin, async (client) => {
    for (const each of slices) {
      for (let after = 0; ;) {
        const { rows } = await client.query<{ id: number; line: string }>(pageOf(each), [month, after]);
        for (const { line } of rows) if (!output.write(`${line}\n`)) await once(output, "drain");
        after = rows.at(-1)?.id ?? after;
        if (rows.length < pageSize) break;
      }
    }
  });
}

function pageOf(slice: string): string {
  return `
    select l.id::int as id, (to_jsonb(l) || jsonb_build_object('slice', '${slice}', 'seal',
      case when s.hash is not null then jsonb_build_object('day', s.day, 'number', s.number, 'hash', s.hash) end))::text as line
    from ${slice}.change_log as l left join ${slice}.change_seal as s on s.change_id = l.id
    where l.at >= ($1 || '-01')::timestamp at time zone 'Asia/Ho_Chi_Minh'
      and l.at < (($1 || '-01')::date + interval '1 month') at time zone 'Asia/Ho_Chi_Minh'
      and l.id > $2
    order by l.id limit ${pageSize}`;
}
