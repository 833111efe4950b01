import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { keyboardForms } from "./keyboard-forms.ts";
import { formsOfGraph } from "./keyboard/graph.ts";
import { findGuest, prepare } from "./keyboard/prepare.ts";
import { walkForm } from "./keyboard/walk-form.ts";
import { browser, inBrowser, useDemo } from "./demo.ts";
import { open } from "./people.ts";
import type { Visit } from "./people.ts";

/** What forms are made of, by the component that draws it. */
const frames = [
  "design/work-form.tsx WorkForm",
  "schema/reason-window.tsx ReasonWindow",
  "moderation/desk-form.tsx DeskForm",
  "moderation/decision-form.tsx DecisionForm",
];
const sources = path.resolve(import.meta.dirname, "../../packages/dashboard/src");

/** Somebody who took part in the event that is over. */
let guest: string;
/** One browser for each person, signed in once. */
const visits = new Map<string, Visit>();
useDemo({
  prepare: async (demo) => {
    await prepare(demo);
    guest = await findGuest(demo);
  },
});

async function pageOf(subject: string): Promise<Page> {
  const known = visits.get(subject) ?? (await open(browser, subject));
  visits.set(subject, known);
  return known.page;
}

/** Every component that draws a form, with its file. */
function findForms(): string[] {
  const drawn = new RegExp(`<(?:form(?![^>]*auth/logout)|${frames.map((frame) => frame.split(" ")[1]).join("|")})\\b`);
  return globSync("**/*.tsx", { cwd: sources }).flatMap((file) =>
    readFileSync(path.join(sources, file), "utf8")
      .split(/^(?=(?:export )?(?:function|const) \w)/m)
      .filter((part) => drawn.test(part))
      .map((part) => `${file} ${/^(?:export )?(?:function|const) (\w+)/.exec(part)?.[1]}`),
  );
}

test("every form of the application is walked through by keyboard", () => {
  const walked = [...[...keyboardForms, ...formsOfGraph].map(({ source }) => source), ...frames];
  expect([...new Set(walked)].toSorted()).toEqual(findForms().toSorted());
});

inBrowser.each(keyboardForms)("$source: by keyboard alone, in the order it is read", async (entry) => {
  const subject = entry.subject ?? guest;
  await walkForm(await pageOf(subject), entry);
  expect(visits.get(subject)?.offences).toEqual([]);
});
