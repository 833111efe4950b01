// The face for tests of the whole hub; apart from the slices' own, which must not load each other. It loads no part of a hub.
export { demoNow } from "./hub-under-test.ts";
export { startTestHub } from "./hub-processes/start-test-hub.ts";
export type { Asker, HubRequest, TestHub } from "./hub-under-test.ts";
export type { TemplateProfile } from "./demo-template.ts";
