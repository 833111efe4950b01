import type { Day } from "./foundation/calendar.ts";
import type { DemoRows } from "./foundation/demo-rows.ts";
import type { Random } from "./foundation/random.ts";
import type { Coordinator } from "./people/coordinators.ts";
import type { People } from "./people/demo-member.ts";
import type { UnitDirectory } from "./units/unit-directory.ts";

/** What every part of the demo stands on. */
export interface DemoWorld {
  /** The day the demo plays on: what lies before has happened, what lies after is planned. */
  readonly today: Day;
  readonly random: Random;
  readonly rows: DemoRows;
  readonly units: UnitDirectory;
  readonly people: People;
  readonly coordinators: readonly Coordinator[];
}

/** A text in both languages. */
export interface DemoText {
  readonly vi: string;
  readonly en: string;
}
