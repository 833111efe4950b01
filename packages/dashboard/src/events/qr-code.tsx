import { generate } from "lean-qr";

/** A text as a QR code, drawn as one path; the text itself stands beside it for those who cannot scan. */
export function QrCode({ text }: { readonly text: string }) {
  const code = generate(text);
  const cells: string[] = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) cells.push(`M${x} ${y}h1v1h-1z`);
  }
  // Black on white in every scheme: scanners need it so, with a quiet zone of four cells.
  return (
    <svg className="qr" viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`} role="img" aria-label={text}>
      <rect x="-4" y="-4" width="100%" height="100%" fill="#fff" />
      <path d={cells.join("")} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
