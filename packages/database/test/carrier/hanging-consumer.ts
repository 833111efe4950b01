import { openCarrier } from "@sen/database";

// A process that takes an event and never ends with it, until it is killed.
const { consumer, type, ...options } = JSON.parse(process.argv[2] ?? "{}") as Parameters<typeof openCarrier>[0] & {
  readonly consumer: string;
  readonly type: string;
};
const carrier = await openCarrier(options);
await carrier.subscribe({
  consumer,
  types: [type],
  handle: async ({ payload }) => {
    process.stdout.write(`taken ${String(payload["number"])}\n`);
    await new Promise(() => undefined);
  },
});
process.stdout.write("listening\n");
