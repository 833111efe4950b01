import { withClient } from "@sen/database";
import type { DemoOwners, DemoSchema } from "../demo/seed-demo.ts";
import type { ScaleProfile } from "./profiles.ts";
import { isGenerated } from "./scale-id.ts";
import type { Ground, ScaleMember, ScalePlan } from "./scale-world.ts";

/** Reads what the demo left, without what a profile made on top of it: the rows generated ones refer to, and how many there are of what a profile counts. */
export async function readGround(owners: DemoOwners): Promise<Ground> {
  const themes = await readRows<{ id: string; year: number }>(
    owners,
    "ministries",
    "select id, year from ministries.annual_theme where state <> 'DRAFT' order by year",
  );
  const objectives = await readRows<{ id: string }>(
    owners,
    "ministries",
    "select id from ministries.strategic_objective order by id",
  );
  const plans = await readRows<ScalePlan>(
    owners,
    "ministries",
    `select p.id, p.unit_id as "unitId", u.code as "unitCode", p.year, p.state
     from ministries.annual_plan as p join ministries.unit as u on u.id = p.unit_id
     where not (p.${isGenerated}) order by p.code`,
  );
  const coordinated = await readRows<{ unitId: string }>(
    owners,
    "members",
    `select distinct unit_id as "unitId" from members.role_grant where role = 'UNIT_COORDINATOR' and valid_to is null and not (${isGenerated})`,
  );
  const terms = await readRows<{ id: string; startsOn: string; endsOn: string }>(
    owners,
    "members",
    `select id, starts_on::text as "startsOn", ends_on::text as "endsOn" from members.network_term order by starts_on`,
  );
  return {
    themes: new Map(themes.map(({ id, year }) => [year, id])),
    objectives: objectives.map(({ id }) => id),
    terms,
    plans,
    coordinated: coordinated.map(({ unitId }) => unitId),
    members: await readMembers(owners),
    counts: await countRows(owners),
  };
}

async function readMembers(owners: DemoOwners): Promise<ScaleMember[]> {
  return readRows<ScaleMember>(
    owners,
    "members",
    `select member_id as id, 0 as number, (select min(m.started_on) from members.membership as m where m.member_id = post.member_id)::text as "joinedOn",
       json_agg(json_build_object('unitId', unit_id, 'from', starts_on, 'to', ends_on) order by starts_on) as posts
     from members.appointment as post
     where is_primary and not (${isGenerated}) and exists (
       select from members.membership as m where m.member_id = post.member_id and m.state = 'ACTIVE')
     group by member_id order by member_id`,
  );
}

async function countRows(owners: DemoOwners): Promise<Record<keyof ScaleProfile, number>> {
  const count = async (schema: DemoSchema, ...tables: readonly string[]): Promise<number> => {
    const sums = tables
      .map((table) => `(select count(*) from ${schema}.${table} where not (${isGenerated}))`)
      .join(" + ");
    const [row] = await readRows<{ count: string }>(owners, schema, `select ${sums} as count`);
    return Number(row?.count);
  };
  return {
    members: await count("members", "member"),
    subUnits: 0,
    events: await count("events", "event"),
    registrations: await count("events", "registration"),
    proposals: await count("proposals", "proposal"),
    endorsements: await count("proposals", "endorsement"),
    activities: await count("ministries", "plan_activity"),
    entries: await count("members", "contribution", "benefit"),
  };
}

async function readRows<Row extends object>(owners: DemoOwners, schema: DemoSchema, text: string): Promise<Row[]> {
  return withClient(owners[schema], async (client) => (await client.query<Row>(text)).rows);
}
