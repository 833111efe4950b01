import { findBrowser, launchBrowser } from "./launch-browser.ts";
import { readFileSync } from "node:fs";
const [out, w, h, ...files] = process.argv.slice(2);
const browser = await launchBrowser((await findBrowser())!, "http://localhost:4610");
const page = await browser.newPage({ viewport: { width: Number(w) * files.length, height: Number(h) } });
const imgs = files
  .map(
    (f) =>
      `<div style="width:${w}px;height:${h}px;overflow:hidden;float:left;border-right:2px solid red;box-sizing:border-box"><img src="data:${f!.endsWith("webp") ? "image/webp" : "image/png"};base64,${readFileSync(f!).toString("base64")}" style="width:${w}px"></div>`,
  )
  .join("");
await page.setContent(`<body style="margin:0">${imgs}</body>`);
await page.screenshot({ path: out! });
await browser.close();
