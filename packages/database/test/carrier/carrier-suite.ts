import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { CarriedEvent, Carrier, Delivery } from "@sen/database";
import { eventOf, Mailbox, quickRetries } from "./carrier-world.ts";
import type { CarrierWorld } from "./carrier-world.ts";

const numberOf = (event: CarriedEvent) => event.payload["number"];

/** What every carrier has to do, whatever it is made of. */
export function describeCarrier(start: () => Promise<CarrierWorld>): void {
  let world: CarrierWorld;
  const opened: Carrier[] = [];
  const open: CarrierWorld["open"] = async (...which) => {
    const carrier = await world.open(...which);
    opened.push(carrier);
    return carrier;
  };
  beforeAll(async () => {
    world = await start();
  });
  afterAll(async () => {
    for (const carrier of opened) await carrier.close();
    await world.stop();
  });
  const collect = async (carrier: Carrier, consumer: string, types: readonly string[]) => {
    const box = new Mailbox<CarriedEvent>();
    const running = await carrier.subscribe({ consumer, types, handle: async (event) => box.put(event) });
    return { ...running, box };
  };

  test("an event reaches every consumer that takes its type, and says where it comes from", async () => {
    const [alpha, beta] = [await open("alpha"), await open("beta")];
    const one = await collect(beta, "one", ["told.once"]);
    const two = await collect(beta, "two", ["told.once", "told.other"]);
    const event = eventOf("thing:told", 1, "told.once");
    await alpha.publish([event, eventOf("thing:told", 2, "told.other")]);
    await two.box.until((items) => items.length === 2);
    await one.box.until((items) => items.length === 1);
    expect(one.box.items).toEqual([{ ...event, source: "alpha" }]);
    await Promise.all([one.stop(), two.stop()]);
  });

  test("an event that is published again is carried once", async () => {
    const alpha = await open("alpha");
    const again = await collect(alpha, "again", ["published.again"]);
    const first = eventOf("thing:again", 1, "published.again");
    await alpha.publish([first]);
    await again.box.until((items) => items.length === 1);
    await alpha.publish([first, eventOf("thing:again", 2, "published.again")]);
    await again.box.until((items) => items.length === 2);
    expect(again.box.items.map(numberOf)).toEqual([1, 2]);
    await again.stop();
  });

  test("each aggregate's events arrive in order, with many publishers and two instances of the consumer", async () => {
    const instances = [await open("beta"), await open("beta")];
    const box = new Mailbox<CarriedEvent>();
    const active = new Set<string>();
    const handle = async (event: CarriedEvent) => {
      const key = `${event.source} ${event.aggregate}`;
      if (active.has(key)) throw new Error(`two of ${key} at a time`);
      active.add(key);
      await new Promise(setImmediate);
      active.delete(key);
      box.put(event);
    };
    const running = await Promise.all(
      instances.map((each) => each.subscribe({ consumer: "ordered", types: ["thing.ordered"], handle })),
    );
    const sources = ["alpha", "beta", "gamma"];
    await Promise.all(
      sources.map(async (source) => {
        const carrier = await open(source);
        for (let number = 0; number < 12; number += 1) {
          await carrier.publish(["a", "b", "c"].map((each) => eventOf(`thing:${each}`, number, "thing.ordered")));
        }
      }),
    );
    await box.until((items) => items.length === 3 * 3 * 12);
    for (const source of sources)
      for (const each of ["a", "b", "c"]) {
        const own = box.items.filter((event) => event.source === source && event.aggregate === `thing:${each}`);
        expect(own.map(numberOf)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      }
    await Promise.all(running.map((each) => each.stop()));
  });

  test("a handler that throws is tried again with growing pauses while other aggregates go on", async () => {
    const alpha = await open("alpha", { tries: 4, firstPauseMs: 5, longestPauseMs: 1000 });
    const deliveries = new Mailbox<Delivery>();
    const running = await alpha.subscribe({
      consumer: "stumbling",
      types: ["thing.stumbled"],
      handle: async (event) => {
        const failures = deliveries.items.filter(({ outcome }) => outcome === "retried").length;
        if (event.aggregate === "thing:bad" && numberOf(event) === 1 && failures < 3) throw new Error("not yet");
      },
      onDelivery: (delivery) => deliveries.put(delivery),
    });
    const bad = [1, 2].map((number) => eventOf("thing:bad", number, "thing.stumbled"));
    await alpha.publish([...bad, eventOf("thing:good", 3, "thing.stumbled")]);
    const all = await deliveries.until((items) => items.filter(({ outcome }) => outcome === "handled").length === 3);
    const ofBad = all.filter(({ event }) => event.aggregate === "thing:bad");
    expect(ofBad.map(({ outcome, event, tries }) => [outcome, numberOf(event), tries])).toEqual([
      ["retried", 1, 1],
      ["retried", 1, 2],
      ["retried", 1, 3],
      ["handled", 1, 4],
      ["handled", 2, 1],
    ]);
    expect(ofBad.map((each) => (each.outcome === "retried" ? each.pauseMs : null))).toEqual([5, 15, 45, null, null]);
    await running.stop();
  });

  test("after the last try an event is a dead letter, later ones of its aggregate wait, and an operator decides", async () => {
    const alpha = await open("alpha", quickRetries);
    const gamma = await open("gamma", quickRetries);
    const deliveries = new Mailbox<Delivery>();
    let broken = true;
    const subscription = {
      types: ["thing.died"],
      handle: async (event: CarriedEvent) => {
        if (broken && event.aggregate === "thing:dead") throw new Error("broken");
      },
      onDelivery: (delivery: Delivery) => deliveries.put(delivery),
    };
    const running = await gamma.subscribe({ ...subscription, consumer: "dying" });
    const [first, second] = [eventOf("thing:dead", 1, "thing.died"), eventOf("thing:dead", 2, "thing.died")];
    await alpha.publish([first, second, eventOf("thing:well", 3, "thing.died")]);
    await deliveries.until(
      (items) => items.some(({ outcome }) => outcome === "dead") && items.some(({ outcome }) => outcome === "handled"),
    );
    const filter = { slice: "gamma", consumer: "dying" };
    const [letter] = await world.operator.deadLetters(filter);
    expect(letter).toMatchObject({ ...filter, tries: 3, behind: 1, error: "Error: broken", event: { id: first.id } });
    expect(await gamma.backlog()).toContainEqual({ ...filter, waiting: 1, dead: 1 });

    expect(await world.operator.replay({ ...filter, eventId: first.id })).toBe(1);
    await deliveries.until((items) => items.filter(({ outcome }) => outcome === "dead").length === 2);
    expect(await world.operator.discard({ ...filter, eventId: first.id })).toBe(1);
    await deliveries.until((items) => items.filter(({ outcome }) => outcome === "dead").length === 3);
    broken = false;
    expect(await world.operator.replay({})).toBe(1);
    await deliveries.until((items) => items.some((each) => each.outcome === "handled" && each.event.id === second.id));
    await expect(world.operator.deadLetters()).resolves.toEqual([]);
    await expect(world.operator.backlog()).resolves.toContainEqual({ ...filter, waiting: 0, dead: 0 });
    await running.stop();
  });

  test("a consumer that is registered later gets what is kept, and after that only what is new to it", async () => {
    const alpha = await open("alpha");
    await alpha.publish([1, 2].map((number) => eventOf("thing:late", number, "thing.kept")));
    const early = await collect(alpha, "late", ["thing.kept"]);
    await early.box.until((items) => items.length === 2);
    await early.stop();
    await alpha.publish([eventOf("thing:late", 3, "thing.kept"), eventOf("thing:late", 4, "thing.kept_too")]);
    const later = await collect(alpha, "late", ["thing.kept", "thing.kept_too"]);
    await later.box.until((items) => items.length === 2);
    expect(new Set(later.box.items.map(numberOf))).toEqual(new Set([3, 4]));
    await later.stop();
  });

  test("an event whose consumer's process is killed goes to another instance", async () => {
    const alpha = await open("alpha");
    const options = JSON.stringify({ ...world.settingsFor("gamma"), consumer: "killed", type: "thing.killed" });
    const file = fileURLToPath(new URL("hanging-consumer.ts", import.meta.url));
    const child = spawn(process.execPath, [file, options], { stdio: ["ignore", "pipe", "inherit"] });
    const lines = new Mailbox<string>();
    child.stdout.setEncoding("utf8").on("data", (text: string) => lines.put(text));
    await lines.until((items) => items.join("").includes("listening"));
    await alpha.publish([eventOf("thing:killed", 1, "thing.killed"), eventOf("thing:killed", 2, "thing.killed")]);
    await lines.until((items) => items.join("").includes("taken 1"));
    child.kill("SIGKILL");
    await once(child, "exit");
    const other = await collect(await open("gamma"), "killed", ["thing.killed"]);
    await other.box.until((items) => items.length === 2);
    expect(other.box.items.map(numberOf)).toEqual([1, 2]);
    await other.stop();
  });

  test("stopping waits for the handler that runs", async () => {
    const alpha = await open("alpha");
    const begun = new Mailbox<string>();
    let finish: () => void = () => undefined;
    const running = await alpha.subscribe({
      consumer: "slow",
      types: ["thing.slow"],
      handle: async () => {
        begun.put("begun");
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        begun.put("ended");
      },
    });
    await alpha.publish([eventOf("thing:slow", 1, "thing.slow")]);
    await begun.until((items) => items.length === 1);
    const stopped = running.stop().then(() => begun.put("stopped"));
    finish();
    await stopped;
    expect(begun.items).toEqual(["begun", "ended", "stopped"]);
    expect((await alpha.backlog()).find(({ consumer }) => consumer === "slow")).toMatchObject({ waiting: 0, dead: 0 });
  });
}
