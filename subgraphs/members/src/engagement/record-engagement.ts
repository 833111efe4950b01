import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Consumer } from "@sen/subgraph";
import type { BenefitKind, ContributionKind } from "../generated/resolvers.ts";
import type { EngagementSource } from "./source.ts";

interface Attended {
  readonly eventId: string;
  readonly memberId?: string | null;
  readonly unitId?: string | null;
  readonly kind: string;
  readonly hours?: number | null;
  readonly on: string;
}

interface Reported {
  readonly eventId: string;
  readonly hostUnitId: string;
  readonly on: string;
  readonly speakers?: readonly { readonly memberId?: string | null; readonly hours?: number | null }[];
}

interface Delivered {
  readonly proposalId: string;
  readonly memberId: string;
  readonly unitId?: string | null;
  readonly on: string;
}

interface Completed {
  readonly proposalId: string;
  readonly authorId?: string | null;
  readonly authorUnitId?: string | null;
  readonly on: string;
}

interface Done {
  readonly activityId: string;
  readonly unitId: string;
  readonly leadMemberId?: string | null;
  readonly doneOn: string;
}

/**
 * Entries that follow from what other slices know: confirmed from the start, one for a member, kind and source (V-C1).
 * docs/events.md says what each event carries.
 */
export const recordEngagement: Consumer = {
  name: "record-engagement",
  on: {
    "registration.attended": async (event, { db }) => {
      const { eventId, memberId, unitId, kind, hours, on } = event.payload as unknown as Attended;
      const entry = { memberId, unitId, on, hours, source: source("Event", eventId) };
      await recordContribution(db, "ATTENDANCE", entry);
      if (kind === "TRAINING") await recordBenefit(db, "TRAINING", entry);
    },
    "event.reported": async (event, { db }) => {
      const { eventId, hostUnitId, on, speakers = [] } = event.payload as unknown as Reported;
      for (const [memberId, hours] of addHours(speakers)) {
        await recordContribution(db, "SPEAKING", { memberId, on, hours, source: source("Event", eventId) });
      }
      for (const memberId of await findCoordinators(db, hostUnitId, on)) {
        const entry = { memberId, unitId: hostUnitId, on, source: source("Event", eventId) };
        await recordContribution(db, "HOSTING", entry);
      }
    },
    "opinion.delivered": async (event, { db }) => {
      const { proposalId, memberId, unitId, on } = event.payload as unknown as Delivered;
      await recordContribution(db, "EXPERT_OPINION", { memberId, unitId, on, source: source("Proposal", proposalId) });
    },
    "proposal.completed": async (event, { db }) => {
      const { proposalId, authorId: memberId, authorUnitId: unitId, on } = event.payload as unknown as Completed;
      await recordContribution(db, "PROPOSAL", { memberId, unitId, on, source: source("Proposal", proposalId) });
    },
    "activity.done": async (event, { db }) => {
      const { activityId, unitId, leadMemberId: memberId, doneOn: on } = event.payload as unknown as Done;
      const entry = { memberId, unitId, on, source: source("PlanActivity", activityId) };
      await recordContribution(db, "PROGRAMME_LEAD", entry);
    },
  },
};

const source = (__typename: EngagementSource["__typename"], id: string): EngagementSource => ({ __typename, id });

interface Entry {
  readonly memberId?: string | null | undefined;
  /** The unit of that day, when the other slice knows it; else that of her post. */
  readonly unitId?: string | null | undefined;
  readonly on: string;
  readonly hours?: number | null | undefined;
  readonly source: EngagementSource;
}

const recordContribution = (db: ViewerDatabase, kind: ContributionKind, entry: Entry) =>
  record(db, "CONTRIBUTION", kind, entry);
const recordBenefit = (db: ViewerDatabase, kind: BenefitKind, entry: Entry) => record(db, "BENEFIT", kind, entry);

async function record(db: ViewerDatabase, side: string, kind: string, entry: Entry): Promise<void> {
  const { memberId, unitId, on, hours, source } = entry;
  // Guests and substitutes from outside are no members: nothing is recorded about them.
  if (!memberId) return;
  await db.query(sql`
    select members.record_entry(${side}, ${memberId}, ${kind}, ${unitId ?? null}, ${on}::date, ${hours ?? null}::numeric,
      ${source.__typename}, ${source.id})`);
}

/** Who spoke twice has one entry with all her hours. */
function addHours(speakers: NonNullable<Reported["speakers"]>): Map<string, number> {
  const hours = new Map<string, number>();
  for (const speaker of speakers) {
    if (speaker.memberId) hours.set(speaker.memberId, (hours.get(speaker.memberId) ?? 0) + (speaker.hours ?? 0));
  }
  return hours;
}

/** An event is hosted by a unit; the work behind it is that of those who speak for the unit that day. */
async function findCoordinators(db: ViewerDatabase, unitId: string, on: string): Promise<string[]> {
  const rows = await db.query<{ memberId: string }>(sql`
    select distinct member_id as "memberId" from members.role_grant
    where role = 'UNIT_COORDINATOR' and unit_id = ${unitId} and member_id is not null
      and valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date)
    order by 1`);
  return rows.map(({ memberId }) => memberId);
}
