import type { CarriedEvent } from "@sen/database";
import type { WorkContext } from "./work-context.ts";

/** What happened in a slice, as it arrives at another one; the inbox knows by its id what was handled already. */
export interface HubEvent<Payload = Readonly<Record<string, unknown>>> extends Omit<CarriedEvent, "payload"> {
  readonly payload: Payload;
}

/**
 * Takes events of other slices, or of the slice itself. The handler's changes and the note that the event was handled are
 * one transaction, so an event that is delivered twice has its effect once. A handler that throws is tried again with
 * growing pauses; after the last try the event waits as a dead letter, and later ones of its aggregate wait behind it.
 */
export interface Consumer {
  /** Unique within the slice and never changed: what was handled is remembered under it. */
  readonly name: string;
  /** Handlers by event type. */
  readonly on: Readonly<Record<string, (event: HubEvent, context: WorkContext) => Promise<void>>>;
}
