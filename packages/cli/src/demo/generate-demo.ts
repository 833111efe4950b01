import { latest } from "./foundation/calendar.ts";
import type { Day } from "./foundation/calendar.ts";
import { DemoRows } from "./foundation/demo-rows.ts";
import type { DemoTable } from "./foundation/demo-rows.ts";
import { Random } from "./foundation/random.ts";
import { addDeclaredEntries, addDerivedEntries } from "./engagement/add-engagement.ts";
import { addPastEvents, addUpcomingEvents } from "./events/add-events.ts";
import { choosePastEvents } from "./events/choose-events.ts";
import { createUpcomingEvents } from "./events/upcoming-events.ts";
import { addAccess } from "./people/add-access.ts";
import { addContacts } from "./people/add-contacts.ts";
import { addGroups } from "./people/add-groups.ts";
import { addMentoring } from "./people/add-mentoring.ts";
import { addNotifications } from "./people/add-notifications.ts";
import { addDataProtection } from "./people/add-data-protection.ts";
import { addPeople } from "./people/add-people.ts";
import { chooseCoordinators } from "./people/coordinators.ts";
import { createMembers } from "./people/create-members.ts";
import { createPeople } from "./people/demo-member.ts";
import { addProgrammeOfWork } from "./programme/add-programme-of-work.ts";
import { addScholarships } from "./scholarships/add-scholarships.ts";
import { addProposals } from "./proposals/add-proposals.ts";
import { createProposals } from "./proposals/create-proposals.ts";
import { createMovedMembersProposal } from "./stories/moved-by-merger.ts";
import { createStoryProposal, createStoryTraining } from "./stories/proposal-to-plan.ts";
import { addWithdrawnConsent } from "./stories/withdrawn-consent.ts";
import { addUnits } from "./units/add-units.ts";
import { createUnitDirectory } from "./units/unit-directory.ts";
import type { DemoWorld } from "./world.ts";

/** The day the demo was written for; the network's past ends here. */
export const demoDay: Day = "2026-11-23";
export const demoSeed = "sen-demo-1";

export interface DemoOptions {
  readonly seed?: string;
  /** Events to come are counted from this day; days before the demo's own are taken for it. */
  readonly today?: Day;
}

/** The whole demo as rows: equal options give equal rows. Units are real; people and all they do are invented. */
export function generateDemo({ seed = demoSeed, today = demoDay }: DemoOptions = {}): DemoTable[] {
  const world = createWorld(new Random(seed), latest(today, demoDay));
  const activities = addProgrammeOfWork(world);
  const past = [...choosePastEvents(world, activities), createStoryTraining()];
  const history = addPastEvents(world, past);
  addUpcomingEvents(world, createUpcomingEvents(world.today));

  const proposals = [createStoryProposal(world), createMovedMembersProposal(world), ...createProposals(world)];
  const opinions = addProposals(world, proposals, { events: past, activities });
  addDerivedEntries(world, { ...history, events: past, opinions, proposals, activities });
  addDeclaredEntries(world);
  addScholarships(world);
  addGroups(world);
  addMentoring(world);
  addNotifications(world);
  return world.rows.tables();
}

function createWorld(random: Random, today: Day): DemoWorld {
  const rows = new DemoRows();
  const units = createUnitDirectory();
  const people = createPeople(createMembers(random.fork("members"), units));
  const coordinators = chooseCoordinators(units, people, today);
  const world = { today, random, rows, units, people, coordinators };
  addUnits(rows, units);
  addPeople(rows, random.fork("people"), units, people, today);
  addAccess(rows, units, people, coordinators);
  addContacts(rows, random.fork("contacts"), people);
  addWithdrawnConsent(world);
  addDataProtection(world);
  return world;
}
