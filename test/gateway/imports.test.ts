import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { readSheet } from "read-excel-file/node";
import writeXlsxFile from "write-excel-file/node";
import { listOfThousand, spoil } from "./list-of-thousand.ts";
import type { Line } from "./list-of-thousand.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const secretariat: Asker = { role: "SECRETARIAT" };
const coordinator: Asker = { role: "UNIT_COORDINATOR", unit: "MOF" };

interface Fault {
  readonly line: number;
  readonly column: string;
  readonly heading: string;
  readonly code: string;
  readonly found: string | null;
  readonly message: { readonly vi: string; readonly en: string };
}

interface Report {
  readonly checked: number;
  readonly imported: number;
  readonly faults: readonly Fault[];
  readonly userErrors: readonly { readonly code: string }[];
  readonly ignoredColumns: readonly string[];
}

let hub: TestHub;
beforeAll(async () => {
  // A thousand people are written at once, on machines that do other work beside it.
  hub = await startTestHub({ subgraphTimeoutMs: 60_000 });
}, 240_000);
afterAll(() => hub.stop());

async function send(path: string, body: Buffer, as?: Asker, type = xlsx) {
  const authorization = as && { authorization: `Bearer ${await hub.token(as)}` };
  const response = await fetch(`${hub.url}${path}`, {
    method: "POST",
    headers: { "content-type": type, ...authorization },
    body: new Uint8Array(body),
  });
  return { status: response.status, report: (await response.json()) as Report };
}

const toWorkbook = (lines: readonly Line[]) =>
  writeXlsxFile(
    lines.map((line) => [...line]),
    { dateFormat: "dd/mm/yyyy" },
  ).toBuffer();

async function countPeople(): Promise<number> {
  const [row] = await hub.sql<{ total: number }>("members", "select count(*)::int as total from members.member");
  return row?.total ?? 0;
}

describe("a list of a thousand people", () => {
  const { headings, lines } = listOfThousand();

  test("with forty faults gives forty exact messages and brings in nobody", async () => {
    const before = await countPeople();
    const { lines: spoilt, faults } = spoil(lines);
    const workbook = await toWorkbook([...headings, ...spoilt]);
    for (const dryRun of [true, false]) {
      const { status, report } = await send(`/imports/members?dryRun=${dryRun}`, workbook, secretariat);
      expect(status).toBe(dryRun ? 200 : 422);
      expect(report).toMatchObject({ checked: 1000, imported: 0, userErrors: [], ignoredColumns: ["STT", "Ghi chú"] });
      expect(
        report.faults.map(({ line, column, code, found, message }) => ({ line, column, code, found, vi: message.vi })),
      ).toEqual(faults);
      expect(report.faults).toHaveLength(40);
      expect(await countPeople()).toBe(before);
    }
  }, 120_000);

  test("without them brings in all thousand, whose contacts are sealed and whose consent nobody gave", async () => {
    const before = await countPeople();
    const workbook = await toWorkbook([...headings, ...lines]);
    const tried = await send("/imports/members?dryRun=true", workbook, secretariat);
    expect(tried.report).toMatchObject({ checked: 1000, imported: 0, faults: [], userErrors: [] });
    expect(await countPeople()).toBe(before);
    const { status, report } = await send("/imports/members?dryRun=false", workbook, secretariat);
    expect({ status, report }).toMatchObject({ status: 200, report: { checked: 1000, imported: 1000, faults: [] } });
    expect(await countPeople()).toBe(before + 1000);
    const [kept] = await hub.sql(
      "members",
      `select count(*)::int as people, count(*) filter (where work_email like 'sen1.%')::int as sealed,
         count(distinct appointment.id)::int as posts, count(distinct membership.id)::int as memberships,
         count(consent.*)::int as consents
       from members.member
       join members.member_contact on member_contact.member_id = member.id
       join members.appointment on appointment.member_id = member.id
       join members.membership on membership.member_id = member.id
       left join members.consent on consent.member_id = member.id
       where membership.state = 'NOMINATED' and member.full_name like '%Khuê%'`,
    );
    expect(kept).toEqual({ people: 1000, sealed: 1000, posts: 1000, memberships: 1000, consents: 0 });
    const again = await send("/imports/members?dryRun=false", workbook, secretariat);
    expect(again.status).toBe(422);
    expect(new Set(again.report.faults.map(({ code }) => code))).toEqual(new Set(["NAME_KNOWN", "EMAIL_TAKEN"]));
  }, 120_000);
});

describe("who brings in lists", () => {
  const { headings, lines } = listOfThousand();
  const few = (unit: string, from: number) =>
    toWorkbook([
      ...headings,
      ...lines.slice(from, from + 3).map((line, index) => {
        const changed = [...line];
        changed[1] = `Tống Quỳnh ${["Trâm", "Trang", "Trinh"][index] ?? ""} Khánh ${unit === "MOF" ? "Vy" : "Ly"}`;
        changed[2] = unit;
        changed[7] = `nguoi.moi.${unit}.${index}@coquan.example`;
        return changed;
      }),
    ]);

  test("a coordinator nominates in her own unit, and is told of every line of another one", async () => {
    const foreign = await send("/imports/members?dryRun=true", await few("MOET", 0), coordinator);
    expect(foreign.report.faults.map(({ code, column }) => [code, column])).toEqual([
      ["NOT_YOUR_UNIT", "C"],
      ["NOT_YOUR_UNIT", "C"],
      ["NOT_YOUR_UNIT", "C"],
    ]);
    const own = await send("/imports/members?dryRun=false", await few("MOF", 0), coordinator);
    expect(own).toMatchObject({ status: 200, report: { imported: 3, faults: [] } });
  });

  test("a member and a visitor do not; a form of another page cannot", async () => {
    const workbook = await few("MOF", 0);
    expect((await send("/imports/members?dryRun=true", workbook, { subject: "demo-member-003" })).status).toBe(403);
    expect((await send("/imports/members?dryRun=true", workbook)).status).toBe(401);
    expect((await send("/imports/members?dryRun=true", workbook, secretariat, "multipart/form-data")).status).toBe(415);
    expect((await send("/imports/members?dryRun=perhaps", workbook, secretariat)).status).toBe(400);
    expect((await send("/imports/nothing?dryRun=true", workbook, secretariat)).status).toBe(404);
  });

  test("what is no workbook, too large, or without the columns is refused with the reason", async () => {
    const text = await send("/imports/members", Buffer.from("không phải bảng tính"), secretariat);
    expect(text).toMatchObject({ status: 400, report: { errors: [{ extensions: { code: "FILE_UNREADABLE" } }] } });
    expect((await send("/imports/members", Buffer.alloc(5_000_001), secretariat)).status).toBe(413);
    const other = await send(
      "/imports/members",
      await writeXlsxFile([
        ["Họ và tên", "Lớp"],
        ["A", "B"],
      ]).toBuffer(),
      secretariat,
    );
    expect(other).toMatchObject({ status: 400, report: { errors: [{ extensions: { code: "VALIDATION" } }] } });
    expect(JSON.stringify(other.report)).toContain("Đơn vị");
  });

  test.each(["members", "appointments", "attendance"])("the template of %s is read again as a list", async (kind) => {
    const response = await fetch(`${hub.url}/imports/${kind}.xlsx`);
    expect(response.headers.get("content-type")).toBe(xlsx);
    const bytes = Buffer.from(await response.arrayBuffer());
    const [row] = await readSheet(bytes);
    expect(row).toContain("Họ và tên");
    const { status, report } = await send(`/imports/${kind}?dryRun=true`, bytes, secretariat);
    expect({ status, report }).toMatchObject({
      status: 200,
      report: { checked: 1, imported: 0, userErrors: [], ignoredColumns: [] },
    });
  });
});

describe("a list of posts", () => {
  const headings = [
    "Họ và tên",
    "Mã thành viên",
    "Đơn vị",
    "Chức vụ",
    "Cấp bậc",
    "Ngày bắt đầu",
    "Ngày kết thúc",
    "Chức vụ chính",
  ];
  const post = (who: Line, ...rest: Line) => [...who, "MOF", "Vụ trưởng", "Vụ trưởng", ...rest];

  test("is told of unknown and equal names, of days that meet, and is written whole", async () => {
    const people = await hub.sql<{ id: string; name: string }>(
      "members",
      `select member.id, full_name as name from members.member join members.appointment as post on post.member_id = member.id
       where is_primary and ends_on is null and unit_id = (select unit_id from members.unit_successor where code = 'MOF')
         and erased_at is null and (select count(*) from members.member as other where other.full_name_fold = member.full_name_fold) = 1
       order by 1 limit 2`,
    );
    const [first, second] = people;
    const faulty = [
      headings,
      post([first?.name ?? "", null], "01/01/2024", null, "Có"),
      post(["Người Không Có Thật", null], "01/01/2024", null, null),
      post([null, second?.id ?? ""], "05/01/2024", "01/01/2024", "Không"),
      post([null, null], "01/01/2024", null, "có lẽ"),
    ];
    const told = await send("/imports/appointments?dryRun=false", await toWorkbook(faulty), coordinator);
    expect(told.status).toBe(422);
    expect(told.report.faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, "F", "POSTS_OVERLAP"],
      [3, "A", "UNKNOWN_MEMBER"],
      [4, "G", "ENDS_BEFORE_START"],
      [5, "H", "NOT_YES_OR_NO"],
      [5, "A", "MISSING"],
    ]);
    const sound = [
      headings,
      post([first?.name ?? "", null], "01/01/2024", "31/12/2024", "Không"),
      post([null, second?.id ?? ""], "01/02/2024", null, "Không"),
    ];
    const done = await send("/imports/appointments?dryRun=false", await toWorkbook(sound), coordinator);
    expect(done).toMatchObject({ status: 200, report: { checked: 2, imported: 2, faults: [] } });
    const kept = await hub.sql(
      "members",
      `select starts_on::text as starts, ends_on::text as ends from members.appointment
       where not is_primary and position_vi = 'Vụ trưởng' and member_id = any ($1) and starts_on >= '2024-01-01' order by starts_on`,
      [people.map(({ id }) => id)],
    );
    expect(kept).toEqual([
      { starts: "2024-01-01", ends: "2024-12-31" },
      { starts: "2024-02-01", ends: null },
    ]);
    const stranger: Asker = { role: "UNIT_COORDINATOR", unit: "MOET" };
    const refused = await send("/imports/appointments?dryRun=true", await toWorkbook(sound), stranger);
    expect(refused.report.faults.map(({ code }) => code)).toEqual(["NOT_YOUR_UNIT", "NOT_YOUR_UNIT"]);
  });
});

describe("an attendance list", () => {
  const headings = ["Mã sự kiện", "Họ và tên", "Có mặt/Vắng/Vắng có lý do", "Lý do"];

  test("marks who came and who did not by their names, for the host and nobody else", async () => {
    const seats = await hub.sql<{ id: string; code: string; memberId: string; unit: string }>(
      "events",
      `select r.id, e.code, r.member_id as "memberId", u.code as unit
       from events.registration as r join events.event as e on e.id = r.event_id
       join events.unit_successor as u on u.unit_id = e.host_unit_id
       where e.id = (
         select event_id from events.registration join events.event on event.id = event_id
         where registration.state = 'ATTENDED' and event.state in ('ENDED', 'REPORTED') and event.visibility <> 'UNIT'
           and event.host_unit_id in (select unit_id from events.unit_successor where code = any ($1))
         group by event_id having count(*) > 3 order by event_id limit 1)
         and r.state = 'ATTENDED' and r.member_id is not null order by r.id`,
      [["MOF", "MOET", "MAE", "MOH", "MOHA", "MOIT", "MOJ", "MOST"]],
    );
    const named = await hub.sql<{ id: string }>(
      "members",
      `select id from members.member where id = any ($1)
         and (select count(*) from members.member as other where other.full_name_fold = member.full_name_fold) = 1`,
      [seats.map(({ memberId }) => memberId)],
    );
    const [one, two] = seats.filter(({ memberId }) => named.some(({ id }) => id === memberId));
    if (one === undefined || two === undefined) throw new Error("the demo data has no such event");
    await hub.sql("events", "update events.event set state = 'ENDED' where code = $1", [one.code]);
    await hub.sql(
      "events",
      "update events.registration set state = 'CONFIRMED', checked_in_at = null where id = any ($1)",
      [[one.id, two.id]],
    );
    const names = await hub.sql<{ id: string; name: string }>(
      "members",
      "select id, full_name as name from members.member where id = any ($1)",
      [[one.memberId, two.memberId]],
    );
    const nameOf = (id: string) => names.find((each) => each.id === id)?.name ?? "";
    const host: Asker = { role: "UNIT_COORDINATOR", unit: one.unit };
    const faulty = [
      headings,
      [one.code, nameOf(one.memberId), "Có mặt", null],
      [one.code, nameOf(two.memberId), "Vắng có lý do", null],
      [one.code, "Người Không Có Thật", "Có mặt", null],
      ["SK-1900-001", nameOf(two.memberId), "Vắng", null],
      [one.code, nameOf(two.memberId), "hình như có", null],
    ];
    const told = await send("/imports/attendance?dryRun=false", await toWorkbook(faulty), host);
    expect(told.status).toBe(422);
    expect(told.report.faults.map(({ line, column, code, found }) => [line, column, code, found])).toEqual([
      [3, "D", "MISSING", null],
      [4, "B", "NO_SEAT", "Người Không Có Thật"],
      [5, "A", "UNKNOWN_EVENT", "SK-1900-001"],
      [6, "C", "UNKNOWN_PRESENCE", "hình như có"],
    ]);
    const states = () =>
      hub.sql("events", "select state from events.registration where id = any ($1) order by id", [[one.id, two.id]]);
    expect(await states()).toEqual([{ state: "CONFIRMED" }, { state: "CONFIRMED" }]);
    const sound = [
      headings,
      [one.code, nameOf(one.memberId), "Có mặt", null],
      [one.code, nameOf(two.memberId), "Vắng có lý do", "Công tác đột xuất"],
    ];
    const workbook = await toWorkbook(sound);
    const tried = await send("/imports/attendance?dryRun=true", workbook, host);
    expect(tried).toMatchObject({ status: 200, report: { checked: 2, imported: 0, faults: [] } });
    expect(await states()).toEqual([{ state: "CONFIRMED" }, { state: "CONFIRMED" }]);
    const other: Asker = { role: "UNIT_COORDINATOR", unit: one.unit === "MOF" ? "MOET" : "MOF" };
    const foreign = await send("/imports/attendance?dryRun=false", workbook, other);
    expect(new Set(foreign.report.faults.map(({ code }) => code))).toEqual(new Set(["NOT_YOUR_EVENT"]));
    expect((await send("/imports/attendance?dryRun=false", workbook, { subject: "demo-member-003" })).status).toBe(403);
    const done = await send("/imports/attendance?dryRun=false", workbook, host);
    expect(done).toMatchObject({ status: 200, report: { checked: 2, imported: 2, faults: [] } });
    expect(await states()).toEqual([{ state: "ATTENDED" }, { state: "EXCUSED" }]);
  });
});
