import { addHostRotation } from "../stories/host-rotation.ts";
import { createStoryActivity } from "../stories/proposal-to-plan.ts";
import { addUnitWithoutPlan } from "../stories/unit-without-plan.ts";
import type { DemoWorld } from "../world.ts";
import { addAnnouncements } from "./add-announcements.ts";
import { addActivity, addPlan } from "./add-plans.ts";
import { addReviews } from "./add-reviews.ts";
import { addStrategies } from "./add-strategy.ts";
import { addThemes } from "./add-themes.ts";
import { choosePlans } from "./choose-plans.ts";
import { createActivities } from "./create-activities.ts";
import type { DemoActivity } from "./create-activities.ts";

/** What the ministries slice holds besides the units; gives the activities of all plans, those of stories first. */
export function addProgrammeOfWork(world: DemoWorld): DemoActivity[] {
  addStrategies(world);
  addThemes(world);
  addHostRotation(world);
  addAnnouncements(world);
  const plans = choosePlans(world);
  for (const plan of plans) addPlan(world, plan);
  const activities = [createStoryActivity(world, plans), ...plans.flatMap((plan) => createActivities(world, plan))];
  for (const activity of activities) addActivity(world, activity);
  addReviews(world, plans);
  addUnitWithoutPlan(world);
  return activities;
}
