import { isDeepStrictEqual } from "node:util";
import type { Results } from "./work.ts";
import type { World } from "./world.ts";

type Row = Record<string, unknown>;
export type Rows = (text: string, parameters?: unknown[]) => Promise<Row[]>;

interface Checked {
  readonly rows: Rows;
  readonly world: World;
  readonly results: Results;
  readonly mark: string;
}

/** What was acknowledged and is not there, or is there twice, in words; empty when all of it is there once, and its effects, too. */
export async function findLosses(checked: Checked): Promise<string[]> {
  const found = [
    await checkSeats(checked),
    await checkEndorsement(checked),
    await checkTexts(checked),
    await checkDeclared(checked),
    await checkEffects(checked),
  ];
  return found.flat();
}

const expectSame = (what: string, found: unknown, expected: unknown): string[] =>
  isDeepStrictEqual(found, expected)
    ? []
    : [`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`.slice(0, 1_000)];

/** Each person as she was told, each key one registration, the count as the rows say. */
async function checkSeats({ rows, world, results: { signedUp } }: Checked): Promise<string[]> {
  const live = await rows(
    "select member_id, count(*)::int as n from events.registration where event_id = $1 and member_id = any ($2) and state not in ('CANCELLED', 'DECLINED') group by 1 order by 1",
    [world.coming, world.people],
  );
  const there = [...signedUp.told].filter(([, state]) => state === "there").map(([id]) => id);
  const requests = "select count(distinct registration_id)::int as n from events.seat_request where key = any ($1)";
  const miscounted = `select e.code from events.event as e where e.confirmed_count <> (select count(*) from events.registration as r
     where r.event_id = e.id and r.state in ('CONFIRMED', 'OFFERED', 'ATTENDED')) and e.id = any ($1)`;
  return [
    ...expectSame(
      "seats",
      live,
      there.toSorted().map((member_id) => ({ member_id, n: 1 })),
    ),
    ...expectSame("keys", await rows(requests, [signedUp.keys]), [{ n: signedUp.keys.length }]),
    ...expectSame("miscounted events", await rows(miscounted, [[world.coming, world.past]]), []),
  ];
}

async function checkEndorsement({ rows, world, results }: Checked): Promise<string[]> {
  const text = `select p.endorsement_count = (select count(*) from proposals.endorsement as e where e.proposal_id = p.id) as counted,
     exists (select from proposals.endorsement as e join members.member_account as a on a.member_id = e.member_id
       where e.proposal_id = p.id and a.subject = 'demo-coordinator-mae') as endorsed
   from proposals.proposal as p where p.id = $1`;
  return expectSame("endorsement", await rows(text, [world.proposal]), [
    { counted: true, endorsed: results.isEndorsed },
  ]);
}

/** Texts that were written over: the last one acknowledged, or one sent after it; no write counted twice. */
async function checkTexts({ rows, world, results: { answered, changed } }: Checked): Promise<string[]> {
  const faults: string[] = [];
  const [text] = await rows("select text_vi from proposals.official_response where referral_id = $1", [world.referral]);
  if (answered.acknowledged > 0 && !answered.possible.includes(String(text?.["text_vi"])))
    faults.push(`answer: ${JSON.stringify(text)}, not one of ${answered.possible.join(", ")}`);
  const [activity] = await rows(
    "select version, beneficiaries_target as target from ministries.plan_activity where id = $1",
    [world.activity],
  );
  const writes = Number(activity?.["version"]) - world.version;
  if (!(writes >= changed.acknowledged && writes <= changed.acknowledged + changed.unknown))
    faults.push(`activity: ${writes} writes, ${changed.acknowledged} acknowledged, ${changed.unknown} unknown`);
  if (changed.acknowledged > 0 && !changed.possible.includes(`lần ${String(activity?.["target"])}`))
    faults.push(`activity: ${String(activity?.["target"])}, not one of ${changed.possible.join(", ")}`);
  return faults;
}

/** Each that was acknowledged once, each that was not at most once. */
async function checkDeclared({ rows, results: { declared }, mark }: Checked): Promise<string[]> {
  const text =
    "select description_vi as vi, count(*)::int as n from members.contribution where description_vi like $1 group by 1";
  const counted = new Map((await rows(text, [`${mark}%`])).map(({ vi, n }) => [vi, Number(n)]));
  const lost = declared.acknowledged.filter((vi) => counted.get(vi) !== 1);
  const doubled = declared.unknown.filter((vi) => (counted.get(vi) ?? 0) > 1);
  return [...lost, ...doubled].map((vi) => `declared: ${vi} is there ${counted.get(vi) ?? 0} times`);
}

/** What follows in another slice: one contribution for each who came, one notice for each who was invited. */
async function checkEffects({ rows, world, results: { present, invited } }: Checked): Promise<string[]> {
  const contributions = await rows(
    "select member_id, count(*)::int as n from members.contribution where kind = 'ATTENDANCE' and source_id = $1 group by 1 order by 1",
    [world.past],
  );
  const came = await rows(
    "select member_id from events.registration where id = any ($1) and state = 'ATTENDED' order by 1",
    [present],
  );
  const unnoticed = `select r.member_id, count(n.id)::int as n from events.registration as r left join members.notification as n
       on n.source_id = r.id and n.kind = 'EVENT_INVITED' where r.event_id = $1 and r.member_id = any ($2) and r.invited_at is not null
     group by 1 having count(n.id) <> 1`;
  return [
    ...expectSame("present", came.length, present.length),
    ...expectSame(
      "contributions",
      contributions,
      came.map((each) => ({ ...each, n: 1 })),
    ),
    ...expectSame("notices", await rows(unnoticed, [world.coming, invited]), []),
  ];
}
