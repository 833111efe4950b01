import { hasAnyRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";

/** A person sees who read about her; auditors and data protection see it of everybody (domain 4.3). */
export const canReadAccessLog = (viewer: Viewer, memberId: string) =>
  viewer.memberId === memberId || hasAnyRole(viewer, ["AUDITOR", "DATA_PROTECTION"]);
