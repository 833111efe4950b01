import { readFileSync } from "node:fs";

/** Tests that `.ci/with-services` runs by itself. */
const serviceTests = readFileSync(new URL(".ci/service-tests", import.meta.url), "utf8")
  .trim()
  .split("\n");

/** Jest runs TypeScript as Node does: types are stripped, nothing is compiled. */
export default {
  testEnvironment: "node",
  transform: {},
  extensionsToTreatAsEsm: [".ts"],
  testMatch: ["<rootDir>/{gateway,packages,subgraphs,examples,test}/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", ...(process.env["SERVICE_TESTS"] === "later" ? serviceTests : [])],
  globalSetup: "<rootDir>/packages/testing/src/jest-setup.ts",
  testSequencer: "<rootDir>/packages/testing/src/longest-first.ts",
  globalTeardown: "<rootDir>/packages/testing/src/jest-teardown.ts",
  // For tests that hang, not for slow machines: a limit that a busy one reaches would say nothing about the code.
  testTimeout: 180_000,
  // Two at a time also on two processors, where Jest would run all files in one process: modules of a file are never freed
  // there, and some two hundred files of them fill its heap. A worker that has grown is replaced.
  maxWorkers: 2,
  workerIdleMemoryLimit: "1200MB",
  modulePathIgnorePatterns: ["<rootDir>/.sen"],
};
