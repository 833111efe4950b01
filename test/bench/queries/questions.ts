import type { Asker, TestHub } from "@sen/testing/hub";

/** One operation as it is asked, with what it is asked about. */
export interface Question {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly as?: Asker;
}

/** The questions of users, each about a few people, units, events and proposals in turn. */
export type QuestionsByName = ReadonlyMap<string, readonly Question[]>;

const secretariat: Asker = { role: "SECRETARIAT" };
/** The day of the hub's clock. */
export const today = "2026-11-23";

/** Where things and people to ask about are looked up. */
export type Ground = Pick<TestHub, "sql">;

/** `variety`: how many different things an operation is asked about, and by how many people, so that no answer comes from the one before. */
export async function createQuestions(hub: Ground, variety = 8): Promise<QuestionsByName> {
  const few = Math.min(variety, 40);
  const [upcoming, past, proposals, subjects] = [
    await codes(hub, "events", "events.event", "state = 'REGISTRATION_OPEN'", `starts_at, code limit ${few}`),
    await codes(hub, "events", "events.event", "state = 'REPORTED'", `confirmed_count desc, code limit ${few}`),
    await codes(
      hub,
      "proposals",
      "proposals.proposal",
      "outcome is not null",
      `endorsement_count desc, code limit ${few}`,
    ),
    await subjectsOf(hub, variety),
  ];
  const [call] = await hub.sql<{ id: string }>("scholarships", "select id from scholarships.call where year = 2026");
  const members = subjects.map((subject): Asker => ({ subject }));
  const units = ["MAE", "MOET", "MOH", "MOF", "VWU"];
  const ofUnits = (name: string, more: Record<string, unknown>): Question[] =>
    units.map((unit) => ({ name, variables: { code: unit, ...more }, as: { role: "UNIT_COORDINATOR", unit } }));
  const ofMembers = (name: string, variables: readonly Record<string, unknown>[]): Question[] =>
    members.map((as, place) => ({ name, variables: variables[place % variables.length] ?? {}, as }));
  const fromOffice = (name: string, ...variables: readonly Record<string, unknown>[]): Question[] =>
    variables.map((each) => ({ name, variables: each, as: secretariat }));
  const codesOf = (list: readonly string[]) => list.map((code) => ({ code }));
  const all: Question[] = [
    ...ofMembers("Q01", [{ year: 2026, today }]),
    ...ofMembers("Q02", [{ text: "nguyen" }, { text: "thi thu ha" }, {}, { skills: ["LAW"] }]),
    ...ofMembers("Q03", codesOf([...upcoming, ...past.slice(0, 2)])),
    { name: "Q04", variables: { year: 2026, from: `${today}T00:00:00+07:00` } },
    ...ofUnits("Q05", { year: 2026 }),
    ...ofUnits("Q06", {}),
    ...ofUnits("Q07", { from: 2017, to: 2026 }),
    ...ofUnits("Q08", { y0: 2017, y1: 2026 }),
    ...ofUnits("Q09", { year: 2026 }),
    ...fromOffice("Q10", { year: 2026, rollup: "CURRENT_SUCCESSOR", asOf: today }),
    ...fromOffice("Q10", { year: 2024, rollup: "AT_TIME", asOf: "2024-12-31" }),
    ...fromOffice("Q11", { year: 2026 }, { year: 2025 }),
    ...fromOffice("Q12", { year: 2026 }, { year: 2025 }),
    ...fromOffice("Q13", { year: 2026, rollup: "CURRENT_SUCCESSOR" }),
    ...fromOffice("Q14", { from: 2018, to: 2028, next: 2027 }),
    ...fromOffice("Q15", ...codesOf(past)),
    ...fromOffice("Q16", ...codesOf(proposals)),
    ...fromOffice("Q17", { skills: ["LAW"], year: 2026 }, { skills: ["FINANCE", "HEALTH"], year: 2026 }),
    ...fromOffice("Q18", { term: "2022-2027", before: "2025-02-28", after1: "2025-03-01" }),
    { name: "Q19", variables: { year: 2025, on: "2025-12-31" }, as: { role: "PRESIDIUM" } },
    { name: "Q20", variables: { callId: call?.id, year: 2026 }, as: { role: "UNIT_COORDINATOR", unit: "MOET" } },
  ];
  return Map.groupBy(all, ({ name }) => name);
}

async function codes(hub: Ground, slice: string, table: string, where: string, order: string): Promise<string[]> {
  const text = `select code from ${table} where ${where} order by ${order}`;
  return (await hub.sql<{ code: string }>(slice, text)).map(({ code }) => code);
}

/** A few members, generated ones where there are any: they have as much as the profile gives to each. */
async function subjectsOf(hub: Ground, variety: number): Promise<string[]> {
  const text = `select subject from members.member_account order by subject not like 'scale-%', subject limit ${variety}`;
  return (await hub.sql<{ subject: string }>("members", text)).map(({ subject }) => subject);
}
