import { sql } from "@sen/database";
import type { Consumer, HubEvent, Job, WorkContext } from "@sen/subgraph";

/** `unit.succeeded` of the ministries slice (docs/events.md). */
interface UnitSucceeded {
  readonly fromUnitId: string;
  readonly fromCode: string;
  readonly toUnitId?: string | null;
  readonly toCode?: string | null;
  readonly isPrimary: boolean;
  readonly effectiveOn: string;
  readonly ended: boolean;
}

/** Keeps the copy of the units and lets open work follow them. */
export const followSuccessions: Consumer = {
  name: "follow-successions",
  on: {
    "unit.created": async (event, { db }) => {
      const { unitId, code } = event.payload as { readonly unitId: string; readonly code: string }; // as the catalogue has it
      await db.query(sql`
        insert into proposals.unit_successor (unit_id, code) values (${unitId}, ${code}) on conflict (unit_id) do nothing`);
    },
    "unit.succeeded": async (event: HubEvent, context) => {
      const succession = event.payload as unknown as UnitSucceeded; // as the catalogue has it
      const carriesOn = succession.isPrimary && typeof succession.toUnitId === "string";
      if (carriesOn || succession.ended) await recordSuccession(context, succession, carriesOn);
      if (carriesOn) await passOnEnded(context);
      else if (typeof succession.toUnitId === "string")
        await offerOpenReferrals(context, succession, succession.toUnitId);
    },
  },
};

/** A succession that begins later moves nothing before its day: this job does it then. */
export const passOnReferrals: Job = {
  name: "pass-on-referrals",
  everySeconds: 600,
  run: passOnEnded,
};

async function passOnEnded({ db, logger }: WorkContext): Promise<void> {
  const [moved] = await db.query<{ total: number }>(sql`select proposals.pass_on_ended() as total`);
  if (moved !== undefined && moved.total > 0)
    logger.info({ referrals: moved.total }, "referrals passed on to successors");
}

async function recordSuccession(
  { db }: WorkContext,
  { fromUnitId, fromCode, toUnitId, toCode, effectiveOn }: UnitSucceeded,
  carriesOn: boolean,
): Promise<void> {
  if (carriesOn && toCode) {
    await db.query(sql`
      insert into proposals.unit_successor (unit_id, code) values (${toUnitId}, ${toCode}) on conflict (unit_id) do nothing`);
  }
  // A transfer of functions that comes with the end of a unit does not take the place of its primary successor.
  await db.query(sql`
    insert into proposals.unit_successor (unit_id, code, successor_id, effective_on)
    values (${fromUnitId}, ${fromCode}, ${carriesOn ? toUnitId : null}, ${effectiveOn}::date)
    on conflict (unit_id) do update set successor_id = coalesce(excluded.successor_id, unit_successor.successor_id),
      effective_on = case when excluded.successor_id is not null or unit_successor.successor_id is null
        then excluded.effective_on else unit_successor.effective_on end,
      updated_at = now()`);
}

/** Functions that go elsewhere move no referral by themselves: the secretariat decides (domain 10.4). */
async function offerOpenReferrals({ db }: WorkContext, { fromUnitId }: UnitSucceeded, toUnitId: string): Promise<void> {
  await db.query(sql`
    insert into proposals.referral_offer (referral_id, unit_id)
    select id, ${toUnitId} from proposals.referral
    where state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and unit_id <> ${toUnitId}
      and (unit_id = ${fromUnitId} or reassigned_from_unit_id = ${fromUnitId})
    on conflict do nothing`);
}
