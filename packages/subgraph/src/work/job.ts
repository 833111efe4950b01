import type { WorkContext } from "./work-context.ts";

/**
 * Work by the clock: seats whose offer has expired, periods that have ended, reminders. One instance of a slice runs it
 * at a time, and it has to be right when it comes late or twice, since machines stop and start.
 */
export interface Job {
  /** Unique within the slice, e.g. `expire-offers`. */
  readonly name: string;
  /** Seconds from the end of one run to the beginning of the next. */
  readonly everySeconds: number;
  run(context: WorkContext): Promise<void>;
  /** Whether it runs once more when the process stops: for what is kept in its memory. */
  readonly atEnd?: boolean;
}
