import PDFDocument from "pdfkit";
import { fonts } from "../export/fonts.ts";
import type { FilledReport, FilledTable, Language } from "./report.ts";
import { writeCell } from "./write-cell.ts";

type Document = InstanceType<typeof PDFDocument>;

const margin = 36;
const padding = 4;
const sizes = { title: 15, table: 11, text: 8.5 } as const;
const colours = { heading: "#F6DCE6", line: "#C9B3BD", text: "#1F1A1C", quiet: "#6B5F64" } as const;

/** A report as a document to print: A4 across, headings again on every page, `Trang x/y` below. */
export async function writePdf({ title, notes, tables, language, madeAt }: FilledReport): Promise<Buffer> {
  const document = new PDFDocument({
    size: "A4",
    layout: "landscape",
    margin,
    bufferPages: true,
    lang: language,
    info: { Title: title, CreationDate: madeAt },
  });
  const chunks: Buffer[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    document
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .on("end", () => resolve(Buffer.concat(chunks)))
      .on("error", reject);
  });
  document.registerFont("text", fonts.text).registerFont("strong", fonts.strong);
  document.fillColor(colours.text).font("strong").fontSize(sizes.title).text(title);
  document.font("text").fontSize(sizes.text).fillColor(colours.quiet);
  for (const note of notes) document.text(note);
  for (const table of tables) writeTable(document, table, language);
  numberPages(document, language);
  document.end();
  return written;
}

function writeTable(document: Document, table: FilledTable, language: Language): void {
  const widths = widthsOf(document, table);
  document.moveDown(1).fillColor(colours.text);
  if (table.title !== null) {
    breakPage(document, 60);
    document.font("strong").fontSize(sizes.table).text(table.title, margin).moveDown(0.3);
  }
  writeRow(document, table.headings, { columns: table.columns, widths, isHeading: true });
  if (table.rows.length === 0) {
    document
      .font("text")
      .fontSize(sizes.text)
      .text(language === "vi" ? "Không có dữ liệu." : "No data.", margin, document.y + padding);
  }
  for (const row of table.rows) {
    const texts = table.columns.map((column, index) => writeCell(row[index] ?? null, column, language));
    if (breakPage(document, heightOf(document, texts, widths))) {
      writeRow(document, table.headings, { columns: table.columns, widths, isHeading: true });
    }
    writeRow(document, texts, { columns: table.columns, widths, isHeading: false });
  }
  document.x = margin;
}

function widthsOf(document: Document, { columns }: FilledTable): number[] {
  const shares = columns.map(({ width = 1 }) => width);
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => ((document.page.width - 2 * margin) * share) / all);
}

/** Goes on at the next page when a row of that height does not stand on this one any more; tells whether it did. */
function breakPage(document: Document, height: number): boolean {
  const end = document.page.height - margin - 16;
  if (document.y + height <= end || document.y <= margin) return false;
  document.addPage();
  return true;
}

function heightOf(document: Document, texts: readonly string[], widths: readonly number[]): number {
  document.fontSize(sizes.text);
  const heights = texts.map((text, index) =>
    document.heightOfString(text, { width: (widths[index] ?? 0) - 2 * padding }),
  );
  return Math.min(Math.max(...heights, 0) + 2 * padding, document.page.height - 2 * margin - 60);
}

function writeRow(
  document: Document,
  texts: readonly string[],
  {
    columns,
    widths,
    isHeading,
  }: Pick<FilledTable, "columns"> & { readonly widths: readonly number[]; readonly isHeading: boolean },
): void {
  document.font(isHeading ? "strong" : "text");
  const height = heightOf(document, texts, widths);
  const top = document.y;
  let left = margin;
  for (const [index, text] of texts.entries()) {
    const width = widths[index] ?? 0;
    document.rect(left, top, width, height).lineWidth(0.5);
    if (isHeading) document.fillAndStroke(colours.heading, colours.line);
    else document.stroke(colours.line);
    const isFigure = columns[index]?.kind === "number" || columns[index]?.kind === "percent";
    const align = isFigure ? "right" : "left";
    const box = { width: width - 2 * padding, height: height - padding, ellipsis: true, align } as const;
    document.fillColor(colours.text).text(text, left + padding, top + padding, box);
    left += width;
  }
  document.y = top + height;
}

function numberPages(document: Document, language: Language): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    // Below the margin, where text would otherwise begin another page.
    document.page.margins.bottom = 0;
    const text = `${language === "vi" ? "Trang" : "Page"} ${page - start + 1}/${count}`;
    document.font("text").fontSize(sizes.text).fillColor(colours.quiet);
    document.text(text, margin, document.page.height - margin + 6, {
      align: "right",
      width: document.page.width - 2 * margin,
      lineBreak: false,
    });
  }
}
