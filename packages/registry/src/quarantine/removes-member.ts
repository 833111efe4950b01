import type { Violation } from "../rights/violation.ts";

/** True when the member itself has to go: what reads is set apart instead, and what remarks or provides stays without that. */
export const removesMember = ({ code, verb, coordinate }: Violation): boolean =>
  code !== "RESTRICTS" && verb !== "PROVIDES" && verb !== "REQUIRES" && coordinate.includes(".");
