import { createProcessPlanner } from "@sen/engine/planner";
import { readSupergraphFile } from "../supergraph/read-supergraph-file.ts";
import type { StandaloneSettings } from "./standalone-settings.ts";

/** A planner that comes up while the code of the server is still being loaded, and the supergraph it is for. */
export interface EarlyPlanner {
  readonly supergraphSdl: string;
  readonly planner: ReturnType<typeof createProcessPlanner>;
}

/** Undefined when the gateway is to plan in its own process, or has its graph from a registry. Throws InvalidSettingError. */
export async function startPlannerEarly(settings: StandaloneSettings): Promise<EarlyPlanner | undefined> {
  const { plannerProcesses: processes, planTimeout: planTimeoutMs } = settings;
  if (processes === 0 || settings.supergraph === "") return undefined;
  const supergraphSdl = await readSupergraphFile(settings.supergraph);
  const planner = createProcessPlanner(supergraphSdl, { processes, planTimeoutMs });
  // Whoever serves it asks again, and is told.
  planner.start?.().catch(() => {});
  return { supergraphSdl, planner };
}
