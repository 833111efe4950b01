/** How many rows of each kind a profile has in the end, the demo's own among them (domain 15). */
export interface ScaleProfile {
  readonly members: number;
  /** Units below the real ones, each with members of its own. */
  readonly subUnits: number;
  readonly events: number;
  readonly registrations: number;
  readonly proposals: number;
  readonly endorsements: number;
  readonly activities: number;
  /** Contributions and benefits together. */
  readonly entries: number;
}

export const scaleProfiles = {
  grown: {
    members: 1_000,
    subUnits: 0,
    events: 400,
    registrations: 40_000,
    proposals: 1_500,
    endorsements: 20_000,
    activities: 4_500,
    entries: 90_000,
  },
  stress: {
    members: 20_000,
    subUnits: 900,
    events: 5_000,
    registrations: 600_000,
    proposals: 20_000,
    endorsements: 400_000,
    activities: 60_000,
    entries: 1_500_000,
  },
} as const satisfies Record<string, ScaleProfile>;

export type ScaleProfileName = keyof typeof scaleProfiles;
