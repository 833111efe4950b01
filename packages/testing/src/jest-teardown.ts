// Jest asks for a default export here; nothing else does.
// oxlint-disable-next-line import/no-default-export
export { teardown as default } from "./global-setup.ts";
