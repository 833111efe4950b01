import type { Job } from "@sen/subgraph";
import { contactKeys } from "./contact-keys.ts";
import { sealContactBatch } from "./seal-contacts.ts";

/** Seals what came in plain: rows from before there were keys, and demo data. */
export const sealContactsJob: Job = {
  name: "seal-contacts",
  everySeconds: 60,
  run: async ({ db, logger }) => {
    const sealed = await sealContactBatch(db, contactKeys());
    if (sealed > 0) logger.info({ rows: sealed }, "contacts were sealed");
  },
};
