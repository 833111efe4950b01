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
  hub = await startTestHub();
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
      expect(report.faults.map(({ line, column, code, found, message }) => ({ line, column, code, found, vi: message.vi }))).toEqual(
        faults,
      );
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
    const other = await send("/imports/members", await writeXlsxFile([["Họ và tên", "Lớp"], ["A", "B"]]).toBuffer(), secretariat);
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
    expect({ status, report }).toMatchObject({ status: 200, report: { checked: 1, imported: 0, userErrors: [], ignoredColumns: [] } });
  });
});
