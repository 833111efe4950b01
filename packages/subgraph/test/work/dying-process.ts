import { createDataSource, openCarrier, usualRetries } from "@sen/database";
import type { Carrier } from "@sen/database";
import type { SliceSettings } from "@sen/testing";
import { pino } from "pino";
import { OutboxNotices } from "../../src/outbox/outbox-notices.ts";
import { Relay } from "../../src/work/relay.ts";
import { SliceWork } from "../../src/work/slice-work.ts";
import { Tally } from "../../src/work/tally.ts";
import { notes } from "../notes/subgraph.ts";

// A process of the slice that dies at the worst moment: as a consumer after its commit and before the carrier knows,
// as a relay after the carrier has the events and before the outbox knows.
const [kind, settings = "{}"] = process.argv.slice(2);
const { database } = JSON.parse(settings) as SliceSettings;
const carrier = await openCarrier({ slice: notes.name, database, retry: usualRetries });

const die = async (): Promise<never> => {
  process.kill(process.pid, "SIGKILL");
  return new Promise<never>(() => undefined);
};

if (kind === "consumer") await dieAsConsumer();
else dieAsRelay();

async function dieAsConsumer(): Promise<void> {
  const dataSource = createDataSource({ settings: database, schema: notes.name, entities: notes.entities });
  await dataSource.initialize();
  const logger = pino({ level: "silent" });
  const work = new SliceWork({ subgraph: notes, dataSource, clock: () => new Date(), logger, tally: new Tally() });
  await carrier.subscribe({
    consumer: "copy",
    types: ["note.added"],
    handle: async (event) => {
      await work.handle("copy", event);
      await die();
    },
  });
}

function dieAsRelay(): void {
  const publish: Carrier["publish"] = async (events) => {
    await carrier.publish(events);
    await die();
  };
  const onFault = (error: unknown) => console.error(error);
  const notices = new OutboxNotices({ slice: notes.name, database, onFault });
  void new Relay({ slice: notes.name, database, carrier: { publish }, notices, onFault, onPublished: () => undefined });
}
