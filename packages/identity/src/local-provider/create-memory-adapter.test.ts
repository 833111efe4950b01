import { expect, test } from "@jest/globals";
import { createMemoryAdapter } from "./create-memory-adapter.ts";

test("a grant that ends takes its tokens with it, and no sign-in that is under way", async () => {
  const adapterOf = createMemoryAdapter();
  const [tokens, codes, signIns] = [adapterOf("AccessToken"), adapterOf("AuthorizationCode"), adapterOf("Interaction")];
  await tokens.upsert("token", { grantId: "grant" }, 60);
  await tokens.upsert("other", { grantId: "another" }, 60);
  await codes.upsert("code", { grantId: "grant" }, 60);
  await signIns.upsert("sign-in", { grantId: "grant" }, 60);
  await tokens.revokeByGrantId("grant");
  expect(await tokens.find("token")).toBeUndefined();
  expect(await tokens.find("other")).toBeDefined();
  expect(await signIns.find("sign-in")).toBeDefined();
  await codes.revokeByGrantId("grant");
  expect(await codes.find("code")).toBeUndefined();
});
