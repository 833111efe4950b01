/** Jest runs TypeScript as Node does: types are stripped, nothing is compiled. */
export default {
  testEnvironment: "node",
  transform: {},
  extensionsToTreatAsEsm: [".ts"],
  testMatch: ["<rootDir>/{gateway,packages,subgraphs,test}/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/.sen"],
};
