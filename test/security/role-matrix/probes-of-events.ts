import { text } from "./probe.ts";
import type { Facts, Probes } from "./probe.ts";

const ofNetwork =
  "select id, code, details_version from events.event where host_unit_id = :A and state = 'REGISTRATION_OPEN' and visibility = 'NETWORK'";

/** A workshop of unit A that is over, with all that its report wants. */
const toBeReported = `with event as (
    update events.event set state = 'ENDED' where code = 'SK-2018-001' and host_unit_id = :A returning id, version
  ), minutes as (
    insert into events.minutes (event_id, state, circulated_at) select id, 'CIRCULATED', now() from event
    on conflict (event_id) do nothing
  ), evaluation as (
    insert into events.evaluation (event_id, objectives_met) select id, 4 from event on conflict (event_id) do nothing
  ), outcome as (
    insert into events.outcome (event_id, kind, statement_vi) select id, 'CONCLUSION', 'Kết luận' from event
  ), report as (
    insert into events.event_report (event_id, sent_at) select id, now() from event
    on conflict (event_id) do update set sent_at = now(), returned_at = null, return_note = null, accepted_at = null
  ), seats as (
    update events.registration set state = 'ABSENT' where event_id in (select id from event) and state in ('CONFIRMED', 'OFFERED')
  )
  select id, version from event`;

const seat = (state: string, agreed: boolean) => `with event as (
    update events.event set state = 'ENDED' where code = 'SK-2018-001' and host_unit_id = :A returning id
  )
  insert into events.registration (event_id, member_id, unit_at_time_id, state, show_in_attendee_list)
  select id, :herself, :A, '${state}', ${agreed} from event
  on conflict (event_id, member_id) where state not in ('DECLINED', 'CANCELLED', 'EXCUSED')
  do update set state = excluded.state, show_in_attendee_list = excluded.show_in_attendee_list returning id, event_id`;

const attendees = `query ($event_id: ID!) {
  event(id: $event_id) { registrations(first: 100) { edges { node { id member { id } } } } } }`;
const showsHer = ({ event }: Facts, { id }: Facts) =>
  event?.registrations?.edges.some(({ node }: { node: Facts }) => node["id"] === id && node["member"] !== null) ??
  false;

export const ofEvents: Probes = {
  "event of the network": {
    read: {
      slice: "events",
      facts: ofNetwork,
      query: "query ($id: ID!) { event(id: $id) { code } }",
      shows: ({ event }) => event !== null,
      rows: { table: "events.event", where: "id = :id" },
    },
    write: {
      slice: "events",
      facts: ofNetwork,
      mutation: "editEvent",
      input: ({ id, details_version }) => ({ eventId: id, expectedVersion: details_version, summary: text }),
      rows: { table: "events.event", where: "id = :id" },
    },
    decide: {
      slice: "events",
      facts: toBeReported,
      mutation: "transitionEvent",
      input: ({ id, version }) => ({ eventId: id, expectedVersion: version, to: "REPORTED" }),
    },
  },
  "public event": {
    read: {
      slice: "events",
      facts: "select id from events.event where code = 'SK-2018-001'",
      query: "query ($id: ID!) { event(id: $id) { code } }",
      shows: ({ event }) => event !== null,
      rows: { table: "events.event", where: "id = :id" },
    },
  },
  "name of an attendee who did not agree": {
    read: {
      slice: "events",
      facts: seat("ATTENDED", false),
      query: attendees,
      shows: showsHer,
      rows: { table: "events.registration", where: "id = :id" },
    },
    write: {
      slice: "events",
      facts: seat("CONFIRMED", false),
      mutation: "markAbsences",
      input: ({ id, event_id }) => ({ eventId: event_id, absences: [{ registrationId: id, state: "ABSENT" }] }),
    },
  },
  "name of an attendee who agreed": {
    read: { slice: "events", facts: seat("ATTENDED", true), query: attendees, shows: showsHer },
  },
};
