import { openCarrierOperator } from "@sen/database";
import type { CarrierOperator, DeadLetterFilter } from "@sen/database";
import { HubError } from "@sen/errors";
import { withDatabase } from "../database/with-database.ts";

/** Runs `work` with the operator's side of the hub's carrier; only one in PostgreSQL needs the hub's database. */
export async function withOperator(work: (operator: CarrierOperator) => Promise<void>): Promise<void> {
  const url = process.env["EVENTS_URL"] || undefined;
  const run = async (operator: CarrierOperator): Promise<void> => {
    try {
      await work(operator);
    } finally {
      await operator.close();
    }
  };
  if (url !== undefined) return run(await openCarrierOperator({ url }));
  await withDatabase(async (admin) => run(await openCarrierOperator({ admin })));
}

/** Prints what waits for each consumer; exit code 1 when something is dead. */
export async function printStatus(operator: CarrierOperator, { json }: { json?: true }): Promise<void> {
  const all = await operator.backlog();
  if (json) console.log(JSON.stringify(all, null, 2));
  else if (all.length === 0) console.log("• chưa có bên nhận nào · no consumer is registered yet");
  else
    for (const { slice, consumer, waiting, dead } of all) {
      const mark = dead > 0 ? "✗" : "✓";
      console.log(`${mark} ${slice}.${consumer}: ${waiting} đang chờ · waiting, ${dead} không giao được · dead`);
    }
  if (all.some(({ dead }) => dead > 0)) process.exitCode = 1;
}

export async function printDeadLetters(
  operator: CarrierOperator,
  filter: DeadLetterFilter,
  { json }: { json?: true },
): Promise<void> {
  const letters = await operator.deadLetters(filter);
  if (json) return console.log(JSON.stringify(letters, null, 2));
  if (letters.length === 0) console.log("✓ không có · none");
  for (const { slice, consumer, event, tries, error, deadAt, behind } of letters) {
    console.log(`✗ ${event.id} ${event.source} ${event.type} ${event.aggregate} → ${slice}.${consumer}`);
    console.log(`    ${deadAt.toISOString()}, ${tries} lần thử · tries, ${behind} chờ phía sau · behind it: ${error}`);
  }
}

/** Replays or discards; nothing is chosen by mistake: an event, or `--all`, has to be named. */
export async function decide(
  operator: CarrierOperator,
  verb: "replay" | "discard",
  filter: DeadLetterFilter,
  all: boolean,
): Promise<void> {
  if (filter.eventId === undefined && !all) {
    throw new HubError("VALIDATION", { what: { vi: "mã sự kiện, hoặc --all", en: "the id of an event, or --all" } });
  }
  const letters = await operator.deadLetters(filter);
  if (letters.length === 0)
    throw new HubError("NOT_FOUND", { what: { vi: "sự kiện không giao được", en: "dead letter" } });
  const count = await operator[verb](filter);
  const words = verb === "replay" ? "được giao lại · to be tried again" : "đã bỏ · discarded";
  console.log(`✓ ${count} ${words}: ${letters.map(({ event }) => event.id).join(", ")}`);
}
