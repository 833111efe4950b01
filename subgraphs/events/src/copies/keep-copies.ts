import { sql } from "@sen/database";
import type { Consumer } from "@sen/subgraph";

/** What this slice keeps of others' small facts: which units there are, who sits where, whose turn it is to host. */
export const keepCopies: Consumer = {
  name: "keep-copies",
  on: {
    "unit.created": async ({ payload }, { db }) => {
      const { unitId, code } = payload as { readonly unitId: string; readonly code: string }; // as docs/events.md has it
      await db.query(sql`
        insert into events.unit_successor (unit_id, code) values (${unitId}, ${code}) on conflict (unit_id) do nothing`);
    },
    "unit.succeeded": async ({ payload }, { db }) => {
      const succession = payload as unknown as UnitSucceeded; // as docs/events.md has it
      const { fromUnitId, fromCode, toUnitId = null, toCode = null, isPrimary, effectiveOn, ended } = succession;
      await db.query(sql`
        insert into events.unit_successor (unit_id, code) select id, code from (values
          (${fromUnitId}, ${fromCode}), (${toUnitId}, ${toCode})) as units (id, code)
        where id is not null and code is not null on conflict (unit_id) do nothing`);
      // Functions that moved elsewhere beside the main succession do not move statistics (domain §10).
      if (isPrimary && toUnitId !== null && toUnitId !== fromUnitId) {
        await db.query(sql`
          update events.unit_successor set successor_id = ${toUnitId}, effective_on = ${effectiveOn} where unit_id = ${fromUnitId}`);
      }
      if (ended) {
        await db.query(sql`update events.unit_successor set ended_on = ${effectiveOn} where unit_id = ${fromUnitId}`);
      }
    },
    "appointment.changed": async ({ payload }, { db }) => {
      const { memberId, unitId } = payload as { readonly memberId: string; readonly unitId?: string | null }; // as above
      if (unitId == null) {
        await db.query(sql`delete from events.member_unit where member_id = ${memberId}`);
        return;
      }
      await db.query(sql`
        insert into events.member_unit (member_id, unit_id) values (${memberId}, ${unitId})
        on conflict (member_id) do update set unit_id = excluded.unit_id`);
    },
    "host.moved": async ({ payload }, { db }) => {
      const { hostAssignmentId, unitId, year, to } = payload as unknown as HostMoved; // as above
      await db.query(sql`
        insert into events.host_turn (id, unit_id, year, state) values (${hostAssignmentId}, ${unitId}, ${year}, ${to})
        on conflict (id) do update set unit_id = excluded.unit_id, year = excluded.year, state = excluded.state`);
    },
  },
};

interface UnitSucceeded {
  readonly fromUnitId: string;
  readonly fromCode: string;
  readonly toUnitId?: string | null;
  readonly toCode?: string | null;
  readonly isPrimary: boolean;
  readonly effectiveOn: string;
  readonly ended: boolean;
}

interface HostMoved {
  readonly hostAssignmentId: string;
  readonly unitId: string;
  readonly year: number;
  readonly to: string;
}
