import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";

const secretariat: Asker = { role: "SECRETARIAT" };

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
}, 240_000);
afterAll(() => hub.stop());

async function take(path: string, as?: Asker) {
  const response = await fetch(`${hub.url}/exports/${path}`, {
    headers: as ? { authorization: `Bearer ${await hub.token(as)}` } : {},
  });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** All cells of all sheets, days as `31/12/2026`. */
async function cellsOf(bytes: Buffer): Promise<string[][]> {
  const sheets = await readXlsxFile(bytes);
  return sheets.flatMap(({ data }) => data.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))));
}

async function pdfText(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replaceAll(/\s+/g, " ");
}

/** Each report with its address, and words that must come back out of both forms. */
const known: readonly (readonly [path: string, query: string, words: readonly string[]])[] = [
  ["directory", "", ["Danh bạ thành viên", "Đỗ Nguyễn Quỳnh Đan", "Thư điện tử"]],
  [
    "term-roster",
    "?term=2022-2027&on=2026-11-23",
    ["Danh sách thành viên theo nhiệm kỳ", "Đỗ Nguyễn Quỳnh Đan", "23/11/2026"],
  ],
  ["attendance", "?code=SK-2026-001", ["Danh sách đăng ký và điểm danh", "SK-2026-001", "Trạng thái"]],
  ["coverage", "?year=2026&on=2026-11-23", ["Độ phủ của Mạng lưới theo đơn vị", "Bộ Tài chính"]],
  ["participation", "?year=2026&on=2026-11-23", ["Tham gia sự kiện theo đơn vị", "Bộ Tài chính"]],
  ["proposal-pipeline", "?year=2026", ["Tình hình xử lý kiến nghị", "Theo trạng thái", "Số kiến nghị"]],
  ["theme-progress", "?year=2026", ["Tiến độ thực hiện chủ đề năm", "Kế hoạch của các đơn vị"]],
  ["engagement-balance", "?year=2026", ["Cân đối đóng góp và thụ hưởng theo đơn vị", "Bộ Tài chính"]],
  ["host-rotation", "?from=2012&to=2026", ["Luân phiên đăng cai", "Đã tổ chức"]],
  ["referral-inbox", "?code=MOF", ["Kiến nghị chờ đơn vị trả lời", "Hạn trả lời"]],
  ["year-review", "?year=2026&on=2026-11-23", ["Tổng kết năm", "Chỉ tiêu chiến lược", "Đăng cai"]],
];

describe("every report", () => {
  test.each(known)("%s comes as a workbook whose cells read again", async (name, query, words) => {
    const { status, headers, bytes } = await take(`${name}.xlsx${query}`, secretariat);
    expect({ status, body: status === 200 ? "" : bytes.toString() }).toEqual({ status: 200, body: "" });
    expect(headers.get("cache-control")).toBe("no-store");
    const text = (await cellsOf(bytes)).map((row) => row.join("|")).join("\n");
    for (const word of words) expect(text).toContain(word);
    expect(text).toContain("Người lập: ");
  });

  test.each(known)("%s comes as a document whose Vietnamese text reads again", async (name, query, words) => {
    const { status, bytes } = await take(`${name}.pdf${query}`, secretariat);
    expect(status).toBe(200);
    const text = await pdfText(bytes);
    for (const word of words) expect(text).toContain(word);
    expect(text).toMatch(/Trang 1\/\d+/);
    expect(bytes.includes("BeVietnamPro")).toBe(true);
    // For a person to look at: KEEP_PDF=/tmp/reports
    if (process.env["KEEP_PDF"] !== undefined) await writeFile(`${process.env["KEEP_PDF"]}-${name}.pdf`, bytes);
  });
});

describe("the member directory", () => {
  test("goes to its end, page by page", async () => {
    const [row] = await hub.sql<{ total: number }>(
      "members",
      "select count(distinct member_id)::int as total from members.active_members('2026-11-23')",
    );
    const cells = await cellsOf((await take("directory.xlsx", secretariat)).bytes);
    const headings = cells.findIndex((line) => line.includes("Họ và tên"));
    expect(row?.total).toBeGreaterThan(50);
    expect(cells.length - headings - 1).toBe(row?.total);
  });

  test("holds contacts for the secretariat, noted under the export's name, and none for who may not see them", async () => {
    const address = /[\w.]+@demo\.example/;
    const full = (await cellsOf((await take("directory.xlsx", secretariat)).bytes)).join("\n");
    expect(full).toMatch(address);
    const noted = await hub.sql("members", "select 1 from members.access_log where operation = 'ExportDirectory'");
    expect(noted.length).toBeGreaterThan(0);
    for (const ending of ["xlsx", "pdf", "csv"]) {
      const { status, bytes } = await take(`directory.${ending}`, { role: "AUDITOR" });
      expect(status).toBe(200);
      const text =
        ending === "xlsx"
          ? (await cellsOf(bytes)).join("\n")
          : ending === "pdf"
            ? await pdfText(bytes)
            : bytes.toString("utf8");
      expect(text).toContain("Đỗ Nguyễn Quỳnh Đan");
      expect(text).toContain("(không được xem)");
      expect(text).not.toMatch(address);
    }
  });

  test("says of a member without consent that she did not agree", async () => {
    const text = (await cellsOf((await take("directory.xlsx", { subject: "demo-member-003" })).bytes)).join("\n");
    expect(text).toContain("(chưa đồng ý chia sẻ)");
  });

  test("comes in English, and as plain values that spreadsheets open", async () => {
    const english = (await cellsOf((await take("directory.xlsx?lang=en", secretariat)).bytes)).join("\n");
    expect(english).toContain("Member directory");
    expect(english).toContain("Ministry of Finance");
    const { bytes } = await take("directory.csv?text=quynh%20dan", secretariat);
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString("utf8")).toContain('"Đỗ Nguyễn Quỳnh Đan"');
  });
});

describe("what is written down as a text", () => {
  test("is never a formula", async () => {
    await hub.sql(
      "members",
      `update members.appointment set position_vi = '=HYPERLINK("http://evil.example";"x")'
       where is_primary and ends_on is null and member_id = (select member_id from members.member_account where subject = 'demo-member-001')`,
    );
    const { bytes } = await take("directory.csv?text=quynh%20dan", secretariat);
    expect(bytes.toString("utf8")).toContain(`"'=HYPERLINK(""http://evil.example"";""x"")"`);
    const sheet = await take("directory.xlsx?text=quynh%20dan", secretariat);
    const parts = Object.entries(unzipSync(sheet.bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
    for (const [name, part] of parts) if (name.includes("worksheets")) expect(part).not.toMatch(/<f[ >]/);
    expect((await cellsOf(sheet.bytes)).join("\n")).toContain('=HYPERLINK("http://evil.example"');
  });
});

describe("who takes reports away", () => {
  test("is refused what the graph refuses, and what is not asked rightly", async () => {
    expect((await take("directory.xlsx")).status).toBe(401);
    expect((await take("proposal-pipeline.pdf?year=2026", { subject: "demo-member-003" })).status).toBe(403);
    expect((await take("referral-inbox.xlsx?code=MOF", { role: "UNIT_COORDINATOR", unit: "MOET" })).status).toBe(403);
    expect((await take("referral-inbox.xlsx", secretariat)).status).toBe(400);
    expect((await take("participation.xlsx?year=abc", secretariat)).status).toBe(400);
    expect((await take("directory.xlsx?lang=fr", secretariat)).status).toBe(400);
    expect((await take("nothing.xlsx", secretariat)).status).toBe(404);
    expect((await take("directory.docx", secretariat)).status).toBe(404);
  });
});
