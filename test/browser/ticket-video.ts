import { writeFile } from "node:fs/promises";
import { generate } from "lean-qr";

const width = 640;
const height = 480;
const cell = 8;

/** A film of one picture for a browser's false camera: a ticket's QR code, black on white, in the middle. */
export async function writeTicketVideo(file: string, code: string): Promise<void> {
  const drawn = generate(code);
  const luma = Buffer.alloc(width * height, 235);
  const left = Math.floor((width - drawn.size * cell) / 2);
  const top = Math.floor((height - drawn.size * cell) / 2);
  for (let y = 0; y < drawn.size * cell; y += 1) {
    for (let x = 0; x < drawn.size * cell; x += 1) {
      if (drawn.get(Math.floor(x / cell), Math.floor(y / cell))) luma[(top + y) * width + left + x] = 16;
    }
  }
  // Grey: both planes of colour at their middle, a quarter of the picture each.
  const chroma = Buffer.alloc((width * height) / 2, 128);
  await writeFile(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\nFRAME\n`), luma, chroma]),
  );
}
