import PDFDocument from "pdfkit";
import { fonts } from "./fonts.ts";
import type { CopySection, PersonalDataCopy } from "./personal-data-copy.ts";

const moment = new Intl.DateTimeFormat("vi-VN", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Asia/Ho_Chi_Minh",
});
const day = new Intl.DateTimeFormat("vi-VN", { dateStyle: "short", timeZone: "UTC" });

type Document = InstanceType<typeof PDFDocument>;

/** The copy as a document in Vietnamese, for a person to read and print. */
export async function writePdf(copy: PersonalDataCopy): Promise<Buffer> {
  const document = new PDFDocument({
    size: "A4",
    margin: 50,
    lang: "vi",
    tagged: true,
    info: { Title: `Bản sao dữ liệu cá nhân: ${copy.name}`, CreationDate: new Date(copy.madeAt) },
  });
  const chunks: Buffer[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    document
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .on("end", () => resolve(Buffer.concat(chunks)))
      .on("error", reject);
  });
  document.registerFont("text", fonts.text).registerFont("strong", fonts.strong);
  document.font("strong").fontSize(18).text("Bản sao dữ liệu cá nhân");
  document.font("text").fontSize(10).moveDown(0.5);
  document.text(`${copy.name} (${copy.memberId})`);
  document.text(`Lập lúc ${moment.format(new Date(copy.madeAt))} theo Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15.`);
  for (const sections of Object.values(copy.slices)) for (const section of sections) writeSection(document, section);
  document.end();
  return written;
}

function writeSection(document: Document, { title, labels, rows }: CopySection): void {
  document.moveDown(1).font("strong").fontSize(13).text(title.vi);
  document.font("text").fontSize(10);
  if (rows.length === 0) document.text("Không có dữ liệu.");
  for (const row of rows) {
    document.moveDown(0.4);
    for (const [column, value] of Object.entries(row)) {
      document.text(`${labels[column]?.vi ?? column}: ${show(value)}`);
    }
  }
}

/** A value as Vietnamese readers write it. */
function show(value: unknown): string {
  if (typeof value === "boolean") return value ? "có" : "không";
  if (Array.isArray(value)) return value.map(show).join(", ");
  if (typeof value !== "string")
    return typeof value === "number" ? value.toLocaleString("vi-VN") : JSON.stringify(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return day.format(new Date(value));
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? moment.format(new Date(value)) : value;
}
