/** A line, or the two columns with which official papers begin. */
type PdfLine = string | readonly [left: string, right: string];

/**
 * A PDF of one page with the lines given, in Unicode by a ToUnicode map as word processors write it. Made by hand, so that
 * the reader is not tested on the output of a library that shares its code.
 */
export async function writePdf(lines: readonly PdfLine[]): Promise<Uint8Array> {
  const characters = [...new Set(lines.flat().join(""))];
  const code = (character: string) => (characters.indexOf(character) + 1).toString(16).padStart(4, "0");
  const map = characters
    .map((character) => {
      const unicode = Array.from(character.normalize("NFC")).map((each) =>
        (each.codePointAt(0) ?? 0).toString(16).padStart(4, "0"),
      );
      return `<${code(character)}> <${unicode.join("")}>`;
    })
    .join("\n");
  const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
1 begincodespacerange <0000> <ffff> endcodespacerange
${characters.length} beginbfchar
${map}
endbfchar endcmap end end`;
  const show = (text: string) => `<${Array.from(text, code).join("")}> Tj`;
  const shown = lines
    .map((line) => (typeof line === "string" ? show(line) : `${show(line[0])} 300 0 Td ${show(line[1])} -300 0 Td`))
    .map((line) => `${line} 0 -20 Td`)
    .join("\n");
  const content = `BT /F1 12 Tf 50 750 Td\n${shown}\nET`;
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    stream(content),
    "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor 8 0 R >>",
    stream(toUnicode),
    "<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  ];
  let text = "%PDF-1.7\n";
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
  return new TextEncoder().encode(text);
}
