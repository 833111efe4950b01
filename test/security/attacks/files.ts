import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Asker } from "@sen/testing/hub";
import { strToU8, unzipSync, zipSync } from "fflate";
import { codeOf, send } from "./attacked-hub.ts";
import type { AttackedHub, RawAnswer } from "./attacked-hub.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const secretariat: Asker = { role: "SECRETARIAT" };
const coordinator: Asker = { role: "UNIT_COORDINATOR", unit: "MOET" };

export function fileAttacks(attacked: () => AttackedHub): void {
  const hub = () => attacked().hub;
  const bearer = async (as: Asker) => ({ authorization: `Bearer ${await hub().token(as)}` });
  const importList = async (body: Uint8Array): Promise<RawAnswer> =>
    send(`${hub().url}/imports/members?dryRun=true`, {
      headers: { "content-type": xlsx, ...(await bearer(secretariat)) },
      body: Buffer.from(body),
    });
  const upload = async (fileName: string, body: Uint8Array): Promise<RawAnswer> => {
    const { data } = await hub().execute({
      query:
        "mutation ($input: PrepareUploadInput!) { prepareUpload(input: $input) { uploadUrl userErrors { code } } }",
      variables: { input: { fileName, containsStateSecret: false } },
      as: coordinator,
    });
    const path = String(data?.["prepareUpload"]?.uploadUrl);
    return send(hub().url + path, { method: "PUT", headers: await bearer(coordinator), body: Buffer.from(body) });
  };

  describe("files made to hurt", () => {
    test("a workbook of a thousand times its size, and one that lies about it", async () => {
      const bomb = workbook({ "xl/worksheets/sheet1.xml": new Uint8Array(80_000_000) });
      expect(bomb.length).toBeLessThan(400_000);
      const lying = understate(bomb, 80_000_000, 1_000);
      for (const bytes of [bomb, lying]) {
        const answer = await importList(bytes);
        expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 400, code: "FILE_UNREADABLE" });
      }
    });

    test.each<[string, () => Uint8Array, string]>([
      ["bomb.xlsx", () => workbook({ "xl/media/a.bin": new Uint8Array(420_000_000) }), "FILE_UNREADABLE"],
      ["bomb.docx", () => paper(new Uint8Array(30_000_000)), "FILE_UNREADABLE"],
      ["pixels.png", () => picture(60_000, 60_000), "FILE_UNREADABLE"],
      ["cut.png", () => picture(10, 10).slice(0, 20), "FILE_UNREADABLE"],
      ["page.png", () => strToU8("<script>alert(1)</script>"), "FILE_TYPE"],
      ["page.svg", () => strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), "FILE_TYPE"],
      ["nul.txt", () => strToU8("a\0b"), "FILE_TYPE"],
    ])("%s is not kept", async (fileName, make, code) => {
      const answer = await upload(fileName, make());
      expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 400, code });
    });

    test("a picture as cameras make them is kept, so that refusals above say something", async () => {
      expect((await upload("anh.png", picture(4_000, 3_000))).status).toBe(201);
    });

    test.each(["../../etc/passwd.pdf", "a\r\nset-cookie: a=b.pdf", "a\0.pdf", `${"a".repeat(5_000)}.pdf`, "a/b.pdf"])(
      "the file name %j opens no ticket",
      async (fileName) => {
        const { data, errors } = await hub().execute({
          query:
            "mutation ($input: PrepareUploadInput!) { prepareUpload(input: $input) { uploadUrl userErrors { code } } }",
          variables: { input: { fileName, containsStateSecret: false } },
          as: coordinator,
        });
        const codes = [
          ...(errors ?? []).map(({ extensions }) => extensions["code"]),
          ...(data?.["prepareUpload"]?.userErrors ?? []).map(({ code }: { code: string }) => code),
        ];
        expect(codes).toEqual(["VALIDATION"]);
      },
    );

    test("a forged ticket opens nothing, and is in the log without itself", async () => {
      const since = attacked().lines.length;
      for (const path of ["/files/abc", "/files/a.b.c", "/files/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/files/"]) {
        const answer = await send(hub().url, { method: "GET", path, headers: {} });
        expect({ path, status: answer.status, code: codeOf(answer) }).toEqual({
          path,
          status: 400,
          code: "LINK_EXPIRED",
        });
      }
      const doors = attacked()
        .denials(since)
        .map(({ code, door }) => `${code} ${door}`);
      expect(doors).toEqual(Array.from({ length: 4 }, () => "LINK_EXPIRED GET /files"));
    });
  });

  describe("addresses within documents", () => {
    let asked = 0;
    const canary = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    let address = "";
    beforeAll(async () => {
      await new Promise<void>((resolve) => {
        canary.listen(0, "127.0.0.1", resolve);
      });
      address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`; // a server listening on TCP has this kind of address
    });
    afterAll(() => new Promise((resolve) => canary.close(resolve)));

    test("nobody follows an entity, a template, a picture or a link of a document", async () => {
      const entity = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "${address}/entity"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
      const words = strToU8(`${entity}<w:document xmlns:w="w"><w:p>&e;&f; xin chào</w:p></w:document>`);
      const links = strToU8(
        `<Relationships><Relationship Id="r1" Type="attachedTemplate" Target="${address}/template" TargetMode="External"/></Relationships>`,
      );
      expect((await upload("a.docx", paper(words, { "word/_rels/document.xml.rels": links }))).status).toBe(201);
      const sheet = strToU8(
        `${entity}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;&f;</t></is></c></row></sheetData></worksheet>`,
      );
      const imported = await importList(
        workbook({ "xl/worksheets/sheet1.xml": sheet, "xl/externalLinks/_rels/externalLink1.xml.rels": links }),
      );
      expect(imported.status).toBe(400);
      expect(imported.text).not.toContain("root:");
      expect((await upload("a.txt", strToU8(`${address}/text`))).status).toBe(201);
      expect(asked).toBe(0);
    });
  });

  describe("addresses of slices", () => {
    test("a slice at an address of the infrastructure is not called, and that is in the log", async () => {
      const since = attacked().lines.length;
      const { data, errors } = await hub().execute({ query: "{ stray __typename }" });
      expect(data).toEqual({ stray: null, __typename: "Query" });
      expect(errors?.map(({ extensions }) => extensions["code"])).toEqual(["UNSAFE_ADDRESS"]);
      expect(JSON.stringify(errors)).not.toContain("169.254");
      const told = attacked()
        .lines.slice(since)
        .filter((line) => line.includes('"event":"address-refused"'));
      expect(told.length).toBeGreaterThan(0);
      for (const line of told) expect(line).toContain("169.254.169.254");
    });
  });

  describe("formulas in exports", () => {
    const formulas = [
      '=HYPERLINK("http://evil.example";"x")',
      "+1+cmd|' /C calc'!A0",
      "-2+3+cmd|' /C calc'!A0",
      "@SUM(1+1)*cmd|' /C calc'!A0",
      "＝1+1",
    ];

    test("a text of members is a text in every sheet", async () => {
      for (const formula of formulas) {
        await hub().sql("proposals", "update proposals.proposal set title_vi = $1 where code = 'DX-2026-010'", [
          `${formula} Kiến nghị về nhà trẻ`,
        ]);
        const read = async (ending: string) => {
          const headers = await bearer(secretariat);
          const response = await fetch(`${hub().url}/exports/proposal-pipeline.${ending}?year=2026`, { headers });
          expect(response.status).toBe(200);
          return new Uint8Array(await response.arrayBuffer());
        };
        const cells = new TextDecoder().decode(await read("csv")).split(/\r\n|","/);
        expect(cells.filter((cell) => cell.startsWith(formula) || cell.startsWith(`"${formula}`))).toEqual([]);
        const parts = unzipSync(await read("xlsx"));
        const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/"));
        for (const [, bytes] of sheets) expect(new TextDecoder().decode(bytes)).not.toMatch(/<f[ >]/);
      }
    });
  });
}

/** A workbook as far as readers look, with the parts given. */
function workbook(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    "xl/workbook.xml": strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    ...parts,
  });
}

function paper(document: Uint8Array, parts: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "word/document.xml": document,
    ...parts,
  });
}

/** The archive with a size in its headers that is another than the true one. */
function understate(archive: Uint8Array, size: number, said: number): Uint8Array {
  const bytes = Buffer.from(archive);
  const needle = Buffer.alloc(4);
  needle.writeUInt32LE(size);
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 4)) bytes.writeUInt32LE(said, at);
  return bytes;
}

/** The head of a PNG that says how large it is; there are no points behind it. */
function picture(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(45);
  Buffer.from("\u0089PNG\r\n\u001A\n", "latin1").copy(bytes);
  bytes.writeUInt32BE(13, 8);
  bytes.write("IHDR", 12, "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.set([8, 6, 0, 0, 0], 24);
  bytes.write("IDAT", 37, "latin1");
  return bytes;
}
