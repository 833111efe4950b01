// A hub in the process that asks for it, and its parts: for benches, and for tests that start a hub their own way.
export { ensureDemoTemplate } from "./demo-template.ts";
export { executeAt } from "./execute-at.ts";
export { serveTestHub, startProvider } from "./test-hub.ts";
