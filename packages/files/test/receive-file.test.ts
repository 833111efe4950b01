import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import S3rver from "s3rver";
import { createFileStore, receiveFile } from "../src/index.ts";
import type { FileStore } from "../src/index.ts";
import { writePdf } from "./write-pdf.ts";
import { freePort } from "@sen/testing/free-ports";

const now = new Date("2026-11-23T02:00:00Z");
let folder = "";
let disk: FileStore;
let s3: FileStore;
let s3Server: S3rver;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sen-files-test-"));
  disk = await createFileStore(pathToFileURL(path.join(folder, "store")).href);
  const port = await freePort();
  s3Server = new S3rver({
    port,
    silent: true,
    directory: path.join(folder, "s3"),
    configureBuckets: [{ name: "sen", configs: [] }],
  });
  await s3Server.run();
  s3 = await createFileStore(`s3://sen?endpoint=http://127.0.0.1:${port}`, {
    S3_ACCESS_KEY_ID: "S3RVER",
    S3_SECRET_ACCESS_KEY: "S3RVER",
  });
});
afterAll(async () => {
  await s3Server.close();
  await rm(folder, { recursive: true });
});

const receive = (bytes: Uint8Array, fileName: string, maxBytes = 1_000_000) =>
  receiveFile(Readable.from([bytes]), { store: disk, scanner: null, maxBytes, fileName, now });

const word = (...paragraphs: readonly string[]) => {
  const text = paragraphs.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "word/document.xml": strToU8(`<w:document><w:body>${text}</w:body></w:document>`),
  });
};

const uploads = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("sen-upload-"));

describe.each(["disk", "s3"] as const)("on %s", (kind) => {
  const store = () => (kind === "disk" ? disk : s3);

  test("a file comes out as it went in, with its digest, and is gone when it is removed", async () => {
    const bytes = await writePdf(["Kế hoạch năm 2026", "Số 123/KH-ĐCT"]);
    const file = await receiveFile(Readable.from([bytes]), {
      store: store(),
      scanner: null,
      maxBytes: 1e6,
      fileName: "kế hoạch.pdf",
      now,
    });
    expect(file).toMatchObject({
      mimeType: "application/pdf",
      sizeBytes: bytes.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(file.storageKey).toMatch(/^2026\/11\/[0-9a-f-]{36}\.pdf$/);
    const stored = await store().open(file.storageKey);
    expect(stored?.sizeBytes).toBe(bytes.length);
    expect(Buffer.compare(await buffer(stored?.bytes ?? Readable.from([])), Buffer.from(bytes))).toBe(0);
    const listed = await Array.fromAsync(store().list());
    expect(listed.map(({ key }) => key)).toContain(file.storageKey);
    await store().remove(file.storageKey);
    expect(await store().open(file.storageKey)).toBeNull();
  });
});

test.each(["MẬT", "TỐI MẬT", "TUYỆT MẬT"])(
  "a paper stamped %s is refused, in PDF and in Word, and nothing of it is kept",
  async (stamp) => {
    const before = await Array.fromAsync(disk.list());
    // A process that was killed while it received one leaves it where it was.
    const others = await uploads();
    const papers = [
      [await writePdf(["BỘ Y TẾ", stamp, "Báo cáo"]), "bao-cao.pdf"],
      [
        await writePdf([
          ["BỘ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
          [stamp, "Hà Nội, ngày 2 tháng 3"],
        ]),
        "hai-cot.pdf",
      ],
      [word("BỘ Y TẾ", stamp.normalize("NFD"), "Báo cáo"), "bao-cao.docx"],
      [strToU8(`BỘ Y TẾ\n[ ${stamp} ]\nBáo cáo`), "bao-cao.txt"],
    ] as const;
    for (const [bytes, name] of papers) {
      await expect(receive(bytes, name)).rejects.toMatchObject({ code: "STATE_SECRET", detail: { stamp } });
    }
    expect(await Array.fromAsync(disk.list())).toEqual(before);
    expect((await uploads()).filter((name) => !others.includes(name))).toEqual([]);
  },
);

test("a paper that speaks of secrecy is no secret", async () => {
  const lines = ["Tập huấn về bảo mật", "MẬT KHẨU VÀ AN TOÀN THÔNG TIN", "Danh mục bí mật nhà nước"];
  await expect(receive(await writePdf(lines), "bao-mat.pdf")).resolves.toMatchObject({ mimeType: "application/pdf" });
  await expect(receive(word(...lines), "bao-mat.docx")).resolves.toBeDefined();
});

test("what a file is, is told by its content: programs, pages and false names are refused", async () => {
  const cases = [
    [strToU8("MZ\u0090\u0000 a program"), "bao-cao.pdf"],
    [strToU8("<html><script>alert(1)</script></html>"), "trang.html"],
    [strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), "anh.svg"],
    [await writePdf(["x"]), "anh.png"],
    [new Uint8Array([0, 1, 2, 3]), "ghi-chu.txt"],
  ] as const;
  for (const [bytes, name] of cases) await expect(receive(bytes, name)).rejects.toMatchObject({ code: "FILE_TYPE" });
});

test("a file over the limit is refused while it comes, and a broken PDF as unreadable", async () => {
  await expect(receive(new Uint8Array(2_000_001), "lon.txt", 2_000_000)).rejects.toMatchObject({
    code: "FILE_TOO_LARGE",
    detail: { maximum: 2 },
  });
  await expect(receive(strToU8("%PDF-1.7\nnot a document"), "hong.pdf")).rejects.toMatchObject({
    code: "FILE_UNREADABLE",
  });
});

test("an infected file is not kept", async () => {
  const scanner = { findVirus: async () => "Eicar-Test-Signature" };
  const options = { store: disk, scanner, maxBytes: 1000, fileName: "a.txt", now };
  await expect(receiveFile(Readable.from([strToU8("x")]), options)).rejects.toMatchObject({ code: "FILE_INFECTED" });
});

test("a key cannot lead out of the store, and another setting is no store", async () => {
  await expect(disk.open("../../etc/passwd")).rejects.toThrow("out of the store");
  await expect(createFileStore("ftp://somewhere")).rejects.toMatchObject({ code: "CONFIGURATION" });
  await expect(createFileStore("s3://bucket")).rejects.toMatchObject({ code: "CONFIGURATION" });
});
