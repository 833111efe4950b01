import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Consumer, HubEvent } from "@sen/subgraph";

interface Created {
  readonly unitId: string;
  readonly code: string;
  readonly validFrom?: string | null;
}

interface Succeeded {
  readonly fromUnitId: string;
  readonly fromCode: string;
  readonly toUnitId?: string | null;
  readonly toCode?: string | null;
  readonly isPrimary: boolean;
  readonly effectiveOn: string;
  readonly ended: boolean;
}

/** Days for which coordinators of an ended unit keep their role (domain 10.5); the setting overrules it. */
const defaultOverlap = 30;
const settingKey = "coordinator.overlap_days";

/** Keeps the copy of units true, and lets the roles of an ended unit's coordinators run out. */
export const followUnits: Consumer = {
  name: "follow-units",
  on: {
    "unit.created": async ({ payload }, { db }) => {
      const unit = payload as unknown as Created; // as docs/events.md has it
      await addUnit(db, { id: unit.unitId, code: unit.code, validFrom: unit.validFrom ?? null });
    },
    "unit.succeeded": async (event, { db }) => {
      const succession = readSuccession(event);
      const { fromUnitId, fromCode, toUnitId, toCode, isPrimary, effectiveOn, ended } = succession;
      await addUnit(db, { id: fromUnitId, code: fromCode, validFrom: null });
      // Its first day is not known here: a unit that took over may be old.
      if (toUnitId && toCode) await addUnit(db, { id: toUnitId, code: toCode, validFrom: null });
      if (toUnitId && isPrimary) {
        await db.query(sql`
          update members.unit_successor set successor_id = ${toUnitId}, effective_on = ${effectiveOn}::date, updated_at = now()
          where unit_id = ${fromUnitId}`);
      }
      if (ended) await endUnit(db, fromUnitId, effectiveOn);
    },
  },
};

function readSuccession({ payload }: HubEvent): Succeeded {
  return payload as unknown as Succeeded; // as docs/events.md has it
}

async function addUnit(
  db: ViewerDatabase,
  { id, code, validFrom }: { readonly id: string; readonly code: string; readonly validFrom: string | null },
): Promise<void> {
  await db.query(sql`
    insert into members.unit_successor as unit (unit_id, code, valid_from) values (${id}, ${code}, ${validFrom}::date)
    on conflict (unit_id) do update set valid_from = excluded.valid_from, updated_at = now()
      where unit.valid_from is null and excluded.valid_from is not null`);
}

async function endUnit(db: ViewerDatabase, unitId: string, effectiveOn: string): Promise<void> {
  await db.query(sql`
    update members.unit_successor set valid_to = ${effectiveOn}::date - 1, updated_at = now() where unit_id = ${unitId}`);
  await db.because("unit.succeeded");
  await db.query(sql`
    update members.role_grant as held set valid_to = last.day, version = held.version + 1, updated_at = now()
    from (
      select ${effectiveOn}::date - 1 + coalesce(
        (select value::text::int from members.setting where key = ${settingKey}), ${defaultOverlap}::int) as day
    ) as last
    where held.role = 'UNIT_COORDINATOR' and held.unit_id = ${unitId}
      and held.valid_from <= last.day and (held.valid_to is null or held.valid_to > last.day)`);
}
