import type { Consumer } from "@sen/subgraph";
import { giveNotice } from "./give-notice.ts";
import { noticesOfPeople } from "./notices-of-people.ts";
import { noticesOfWork } from "./notices-of-work.ts";
import { reminders } from "./reminders.ts";

/** Gives notice of what happened to those whom it concerns (R16). Mail goes out later, from the same rows. */
export const notify: Consumer = {
  name: "notify",
  on: {
    ...Object.fromEntries(
      Object.entries({ ...noticesOfWork, ...reminders }).map(([type, rule]): [string, Consumer["on"][string]] => [
        type,
        async (event, { db }) => {
          for (const notice of rule(event)) await giveNotice(db, notice);
        },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(noticesOfPeople).map(([type, rule]): [string, Consumer["on"][string]] => [
        type,
        async (event, { db }) => {
          for (const notice of await rule(event, db)) await giveNotice(db, notice);
        },
      ]),
    ),
  },
};
