// The face for tests of the whole hub; apart from the slices' own, which must not load each other.
export { ensureDemoTemplate } from "./demo-template.ts";
export { demoNow, startProvider, startTestHub } from "./start-test-hub.ts";
export type { TemplateProfile } from "./demo-template.ts";
export type { Asker, HubRequest, TestHub } from "./start-test-hub.ts";
