import type { Session } from "../session/session.tsx";
import { thisYear } from "../language/format.ts";
import type { words } from "./words.ts";

type Label = keyof (typeof words)["texts"];

export interface Destination {
  readonly to: string;
  readonly label: Label;
  readonly unit?: string;
}

export interface DestinationGroup {
  readonly label: Label;
  readonly destinations: readonly Destination[];
}

/** Where somebody can go, by what she may do; nobody is shown doors that stay closed. */
export function listDestinations(session: Session): readonly DestinationGroup[] {
  const staff = session.has("SECRETARIAT", "PRESIDIUM", "AUDITOR");
  const groups: (DestinationGroup | false)[] = [
    {
      label: "group.public",
      destinations: [
        { to: "/", label: "home" },
        { to: "/announcements", label: "announcements" },
        { to: "/about", label: "about" },
      ],
    },
    session.state === "signed-in" && {
      label: "group.member",
      destinations: [
        ...(session.member === null ? [] : [{ to: "/my", label: "my" } as const]),
        { to: "/notifications", label: "notifications" },
        { to: "/events", label: "events" },
        { to: "/proposals", label: "proposals" },
        { to: "/members", label: "members" },
      ],
    },
    session.state === "visitor" && { label: "group.member", destinations: [{ to: "/events", label: "events" }] },
    ...session.units.map((unit): DestinationGroup => ({
      label: "group.unit",
      destinations: [
        { to: `/units/${unit.code}`, label: "desk", unit: unit.code },
        { to: `/units/${unit.code}/referrals`, label: "inbox" },
        { to: `/units/${unit.code}/plan/${thisYear()}`, label: "plan" },
        { to: "/memberships", label: "memberships" },
        { to: `/publishing?unit=${unit.code}`, label: "publishing" },
      ],
    })),
    staff && {
      label: "group.reports",
      destinations: [
        { to: "/dashboards/participation", label: "participation" },
        { to: "/dashboards/coverage", label: "coverage" },
        { to: "/dashboards/pipeline", label: "pipeline" },
        { to: "/dashboards/theme", label: "theme" },
        { to: "/dashboards/balance", label: "balance" },
        { to: "/dashboards/hosting", label: "hosting" },
        { to: "/dashboards/year-review", label: "yearReview" },
      ],
    },
    (staff || session.has("DATA_PROTECTION")) && {
      label: "group.work",
      destinations: [
        ...(staff ? ([{ to: "/roster", label: "roster" }] as const) : []),
        ...(session.has("SECRETARIAT", "PRESIDIUM")
          ? ([
              { to: "/programme", label: "programme" },
              { to: "/memberships", label: "memberships" },
              { to: "/reviewers", label: "reviewers" },
              { to: "/successions", label: "successions" },
            ] as const)
          : []),
        ...(session.has("SECRETARIAT") ? ([{ to: "/publishing", label: "publishing" }] as const) : []),
        { to: "/roles", label: "roles" },
        ...(session.has("DATA_PROTECTION") ? ([{ to: "/data-protection", label: "protection" }] as const) : []),
      ],
    },
    (staff || session.units.length > 0) && {
      label: "group.graph",
      destinations: [
        { to: "/graph", label: "graph" },
        { to: "/graph/rights", label: "grants" },
      ],
    },
  ];
  return groups.filter((group) => group !== false);
}
