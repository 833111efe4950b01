import { randomUUID } from "node:crypto";
import type { Topology } from "../../deployment/topology/start-topology.ts";
import { textOf } from "./drive.ts";
import { codeOfFailure, codesOf } from "./open-door.ts";
import type { Door } from "./open-door.ts";

export interface Burst {
  readonly people: number;
  readonly seats: number;
  readonly seconds: number;
  readonly times: readonly number[];
  /** What people were told: a state or a code, and how many of them. */
  readonly told: Readonly<Record<string, number>>;
  /** What does not fit, in words; empty when it is right to the last seat. */
  readonly faults: readonly string[];
}

/** Sign-up opens: so many people register for one event within so many seconds, and every one has a seat or a place in line. */
export async function driveBurst(
  topology: Topology,
  door: Door,
  { people, seconds, seats }: { readonly people: number; readonly seconds: number; readonly seats: number },
): Promise<Burst> {
  const eventId = await prepare(topology, seats);
  const subjects = await topology.sql<{ subject: string }>(
    `select a.subject from members.member_account as a join events.member_unit as u on u.member_id = a.member_id
     where exists (select from members.membership as m where m.member_id = a.member_id and m.state = 'ACTIVE')
     order by md5(a.subject) limit $1`,
    [people],
  );
  for (const as of subjects) await door.token(as);
  const [times, told]: [number[], Record<string, number>] = [[], {}];
  const started = performance.now();
  const register = async (as: { readonly subject: string }, place: number) => {
    await new Promise((resolve) => setTimeout(resolve, (place / subjects.length) * seconds * 1_000));
    const sent = performance.now();
    const outcome = await door.ask(textOf("M01"), { input: { eventId, idempotencyKey: randomUUID() } }, as).then(
      (answer) => {
        const payload = answer.data?.["registerForEvent"] as // as the operation asks for it
          { registration: { state: string } | null; userErrors: { code: string }[] } | null | undefined;
        return payload?.registration?.state ?? payload?.userErrors[0]?.code ?? codesOf(answer).join();
      },
      (error: unknown) => codeOfFailure(error),
    );
    times.push(performance.now() - sent);
    told[outcome] = (told[outcome] ?? 0) + 1;
  };
  await Promise.all(subjects.map(register));
  const took = (performance.now() - started) / 1_000;
  const faults = await findFaults(topology, { eventId, seats, people: subjects.length, told });
  return { people: subjects.length, seats, seconds: took, times, told, faults };
}

/** An event that is open to all, with so many seats and nobody in them. */
async function prepare(topology: Topology, seats: number): Promise<string> {
  const [event] = await topology.sql<{ id: string }>("select id from events.event where code = 'SK-2026-020'");
  if (event === undefined) throw new Error("the demo data have no event that opens");
  await topology.sql(
    "delete from events.seat_request where registration_id in (select id from events.registration where event_id = $1)",
    [event.id],
  );
  await topology.sql("delete from events.registration where event_id = $1", [event.id]);
  await topology.sql(
    "update events.event set capacity = $2, capacity_wanted = null, reserved_seats = 0, confirmed_count = 0 where id = $1",
    [event.id, seats],
  );
  return event.id;
}

async function findFaults(
  topology: Topology,
  { eventId, seats, people, told }: { eventId: string; seats: number; people: number; told: Burst["told"] },
): Promise<string[]> {
  const [row] = await topology.sql<Record<"confirmed" | "waiting" | "first" | "last" | "places" | "counted", number>>(
    `select count(*) filter (where state = 'CONFIRMED')::int as confirmed, count(*) filter (where state = 'WAITLISTED')::int as waiting,
       min(waitlist_position)::int as first, max(waitlist_position)::int as last, count(distinct waitlist_position)::int as places,
       (select confirmed_count from events.event where id = $1)::int as counted
     from events.registration where event_id = $1`,
    [eventId],
  );
  const confirmed = Math.min(seats, people);
  const waiting = people - confirmed;
  const expected = {
    confirmed,
    waiting,
    first: waiting > 0 ? 1 : null,
    last: waiting || null,
    places: waiting,
    counted: confirmed,
  };
  const faults = Object.entries(expected).flatMap(([name, value]) => {
    const found = row?.[name as keyof typeof expected]; // the names of `expected` are those of the row
    return found === value ? [] : [`${name}: ${found}, not ${value}`];
  });
  for (const [state, count] of [
    ["CONFIRMED", confirmed],
    ["WAITLISTED", waiting],
  ] as const)
    if ((told[state] ?? 0) !== count) faults.push(`${told[state] ?? 0} were told ${state}, not ${count}`);
  return faults;
}
