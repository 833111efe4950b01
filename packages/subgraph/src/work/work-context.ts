import type { ViewerDatabase } from "@sen/database";
import type { Logger } from "pino";
import type { Tally } from "./tally.ts";

/** What a job or a consumer works with. */
export interface WorkContext {
  /** One transaction as the slice's own `SYSTEM` viewer: all of the work counts or none does. */
  readonly db: ViewerDatabase;
  /**
   * Work in a transaction of its own, committed when it is done, whatever becomes of the rest: for marks that must stand
   * before something leaves the house, as a mail.
   */
  readonly separately: <Result>(work: (context: WorkContext) => Promise<Result>) => Promise<Result>;
  readonly now: Date;
  /** Today in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
  readonly today: string;
  readonly logger: Logger;
  /** What requests counted in this process since the last run. */
  readonly tally: Tally;
}
