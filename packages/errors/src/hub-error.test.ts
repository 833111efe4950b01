import { expect, test } from "@jest/globals";
import { errorMessages } from "./codes.ts";
import { graphMessages } from "./graph-codes.ts";
import { HubError } from "./hub-error.ts";

test("an error carries its code, its detail and both languages", () => {
  const error = new HubError("STALE_VERSION", { expected: 3, current: 5 });
  expect(error.code).toBe("STALE_VERSION");
  expect(error.message).toContain("version 3, it is now 5");
  expect(error.localized.vi).toContain("phiên bản 3, hiện là 5");
});

test("words in a detail come in the language of their message", () => {
  const { localized } = new HubError("NOT_FOUND", { what: { vi: "kế hoạch", en: "plan" } });
  expect(localized.vi).toContain("Không tìm thấy kế hoạch");
  expect(localized.en).toContain("No plan was found");
});

test("an error keeps its cause", () => {
  const cause = new Error("connection reset");
  expect(new HubError("UNAVAILABLE", { service: "events" }, { cause }).cause).toBe(cause);
});

test("both languages of a code ask for the same details", () => {
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").toSorted();
  for (const [code, message] of Object.entries({ ...errorMessages, ...graphMessages })) {
    expect({ code, places: places(message.vi) }).toEqual({ code, places: places(message.en) });
  }
});
