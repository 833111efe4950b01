interface CodeReader {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface OwnReader {
  new (options: { readonly formats: readonly string[] }): CodeReader;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** What finds QR codes in pictures: the browser's own where it has one, else a library that is loaded only then. */
async function openReader(): Promise<CodeReader> {
  const formats = ["qr_code"] as const;
  // Not part of the types of the platform, as only some browsers have it.
  const { BarcodeDetector: Own } = globalThis as { BarcodeDetector?: OwnReader };
  if (Own !== undefined && (await Own.getSupportedFormats()).includes("qr_code")) return new Own({ formats });
  const { BarcodeDetector } = await import("qr/decode.js");
  return new BarcodeDetector({ formats: [...formats] });
}

/** Milliseconds between two looks: quick enough for a queue at the door, slow enough for an old phone's battery. */
const pause = 150;

/** Looks without a code after which the same code counts as shown anew. */
const looksToForget = 15;

/** Shows the camera in `video` and tells every code that is held before it, once, until the signal comes. */
export async function readCodes(video: HTMLVideoElement, signal: AbortSignal, tell: (code: string) => void) {
  const picture = { facingMode: "environment", width: { ideal: 640 }, height: { ideal: 480 } };
  const stream = await navigator.mediaDevices.getUserMedia({ video: picture });
  const stop = () => stream.getTracks().forEach((track) => track.stop());
  if (signal.aborted) return stop();
  signal.addEventListener("abort", stop, { once: true });
  video.srcObject = stream;
  const [reader] = await Promise.all([openReader(), video.play()]);
  let last: string | null = null;
  let missed = 0;
  while (!signal.aborted) {
    const [found] = await reader.detect(video);
    missed = found === undefined ? missed + 1 : 0;
    if (missed > looksToForget) last = null;
    if (found !== undefined && found.rawValue !== last && !signal.aborted) tell((last = found.rawValue));
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return undefined;
}
