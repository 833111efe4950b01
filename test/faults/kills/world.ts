import type pg from "pg";

/** What the workers work on. */
export interface World {
  /** An event of MOET that takes registrations, and one that is over and whose attendance is to be marked. */
  readonly coming: string;
  readonly past: string;
  /** Members of MOET who sign up, members of other units who are invited, seats of the event that is over. */
  readonly people: string[];
  readonly others: string[];
  readonly seats: string[];
  readonly proposal: string;
  readonly referral: string;
  /** An activity of a plan under way, its version, and the code of its unit. */
  readonly activity: string;
  readonly version: number;
  readonly planner: string;
}

/** Makes room in the demo data and looks up what to work on. */
export async function prepareWorld(client: pg.Client): Promise<World> {
  await client.query(
    `update events.event set state = 'ENDED' where code = 'SK-2018-001';
     delete from members.contribution where source_id = (select id from events.event where code = 'SK-2018-001');
     update events.registration set state = 'CONFIRMED' where state = 'ATTENDED' and event_id = (select id from events.event where code = 'SK-2018-001');
     update events.event set capacity = null where code = 'SK-2026-020';
     delete from events.registration where event_id = (select id from events.event where code = 'SK-2026-020')
       and member_id in (select member_id from events.member_unit where unit_id = (select id from ministries.unit where code = 'MOET'))`,
  );
  const { rows } = await client.query<World>(
    `select coming.id as coming, past.id as past,
       array(select member_id from events.member_unit where unit_id = unit.id order by 1 limit 6) as people,
       array(select m.member_id from events.member_unit as m where m.unit_id <> unit.id and not exists (
         select from events.registration as r where r.event_id = coming.id and r.member_id = m.member_id) order by 1 limit 40) as others,
       array(select id from events.registration where event_id = past.id and state = 'CONFIRMED' and member_id is not null order by 1) as seats,
       (select id from proposals.proposal where state = 'OPEN' and author_unit_id <> (select id from ministries.unit where code = 'MAE') order by code limit 1) as proposal,
       (select r.id from proposals.referral as r where r.unit_id = unit.id and r.state = 'IN_PROGRESS' order by 1 limit 1) as referral,
       a.id as activity, a.version, a.code as planner
     from ministries.unit as unit, events.event as coming, events.event as past, lateral (
       select a.id, a.version, u.code from ministries.plan_activity as a join ministries.annual_plan as p on p.id = a.plan_id
       join ministries.unit as u on u.id = p.unit_id join members.role_grant as g on g.unit_id = u.id and g.role = 'UNIT_COORDINATOR'
       where p.state = 'IN_PROGRESS' and a.state in ('PLANNED', 'ONGOING') and u.code not in ('MOET', 'MAE', 'MOH') order by a.id limit 1) as a
     where unit.code = 'MOET' and coming.code = 'SK-2026-020' and past.code = 'SK-2018-001'`,
  );
  const [world] = rows;
  if (world === undefined) throw new Error("the demo data have nothing to work on");
  return world;
}
