// Jest asks for a default export here; nothing else does.
// oxlint-disable-next-line import/no-default-export
export { setup as default } from "./global-setup.ts";
