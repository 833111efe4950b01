/**
 * Who may do what in the network, as data: for each object and each way of touching it, the roles that may. Whoever is not
 * named is refused. The rows are those of the specification's matrix (its section 4.3); where the hub decides otherwise on
 * purpose, `differences` says for whom and why.
 */
export const roles = [
  "visitor",
  /** The member whom the object is about: her profile, her draft, her seat. She works in unit A. */
  "herself",
  /** A member of another unit. */
  "member",
  /** The coordinator of unit A, which the object belongs to. */
  "coordinator",
  /** The coordinator of another unit. */
  "otherCoordinator",
  "secretariat",
  "presidium",
  "auditor",
  "dataProtection",
  /** A program of unit A. */
  "service",
] as const;
export type Role = (typeof roles)[number];

export const actions = ["read", "write", "decide"] as const;
export type Action = (typeof actions)[number];

export interface ObjectRights {
  readonly object: string;
  readonly read?: readonly Role[];
  readonly write?: readonly Role[];
  readonly decide?: readonly Role[];
  /** Cells in which the lists above depart from the specification's matrix, as `role action`, with the reason. */
  readonly differences?: Readonly<Record<string, string>>;
  /** Who may change the row with the app role in psql though no mutation lets her do this, with the reason. */
  readonly bySqlOnly?: Readonly<Partial<Record<Role, string>>>;
}

const everybody = roles;
const signedIn = roles.filter((role) => role !== "visitor");
const steering = ["secretariat", "presidium", "auditor"] as const;
/** Their accounts are members' accounts, too; whatever a member does for herself they do for themselves. */
const withMembership = ["herself", "member", "coordinator", "otherCoordinator", "presidium"] as const;

export const matrix: readonly ObjectRights[] = [
  {
    object: "unit",
    read: everybody,
    write: ["secretariat"],
    bySqlOnly: { presidium: "Confirming a succession ends the unit, with the presidium's own rights." },
  },
  { object: "theme in force", read: everybody },
  {
    object: "draft theme",
    read: ["secretariat", "presidium", "auditor"],
    write: ["secretariat"],
    decide: ["presidium"],
    differences: {
      "presidium read": "The matrix has no row for drafts; who issues a theme reads it before.",
      "auditor read": "Process data, which the auditor sees (section 4.1).",
    },
  },
  { object: "strategy in force", read: everybody },
  {
    object: "draft plan",
    read: ["herself", "coordinator", ...steering],
    write: ["coordinator"],
    decide: ["secretariat"],
  },
  {
    object: "review of a unit",
    read: ["herself", "coordinator", ...steering],
    write: ["coordinator"],
    decide: ["secretariat"],
  },
  { object: "profile", read: signedIn, write: ["herself", "secretariat"] },
  { object: "post", read: signedIn, write: ["coordinator", "secretariat"] },
  { object: "contact without consent", read: ["herself", "coordinator", "secretariat", "presidium", "dataProtection"] },
  {
    object: "contact with consent",
    read: ["herself", "member", "coordinator", "otherCoordinator", "secretariat", "presidium", "dataProtection"],
  },
  {
    object: "event of the network",
    read: signedIn,
    write: ["coordinator", "secretariat"],
    decide: ["secretariat"],
  },
  {
    object: "public event",
    read: everybody,
  },
  {
    object: "name of an attendee who did not agree",
    read: ["herself", "coordinator", ...steering],
    write: ["coordinator", "secretariat"],
    differences: {
      "coordinator write": "The table of registrations (section 7.4) has the host mark who came and who did not.",
      "secretariat write": "The same table names the secretariat beside the host.",
    },
  },
  {
    object: "name of an attendee who agreed",
    read: signedIn,
    differences: {
      "service read": "The matrix has no column for programs; this one is its unit's, and a name is no contact field.",
      "dataProtection read":
        "Who agreed to be named is of the class `network`, which every signed-in person reads; data protection is no exception.",
    },
  },
  {
    object: "draft proposal",
    read: ["herself"],
    write: ["herself"],
    differences: {
      "coordinator read":
        "As with writing: a member's own draft is of the class `self` until she sends it (section 6.4).",
      "coordinator write":
        "She writes drafts that she began for the unit; one that a member began stays the member's own.",
    },
  },
  {
    object: "referral before publication",
    read: ["coordinator", ...steering],
    write: ["coordinator"],
    decide: ["secretariat"],
  },
  {
    object: "conclusion",
    read: signedIn,
    write: ["secretariat", "presidium"],
    decide: ["presidium"],
    differences: {
      "presidium write": "Who concludes may change the text that the secretariat prepared.",
      "dataProtection read": "Proposals that are open or later are of the class `network`.",
    },
  },
  {
    object: "contribution",
    read: ["herself", "coordinator", "secretariat"],
    write: withMembership,
    decide: ["coordinator", "secretariat"],
    differences: {
      "presidium write": "The demo's presidium is a member and declares her own; nobody declares another's.",
    },
  },
  {
    object: "data request",
    read: ["herself", "dataProtection"],
    write: ["herself", "dataProtection"],
    decide: ["dataProtection"],
    differences: {
      "secretariat read": "Requests are handled by data protection alone; the secretariat carries out none.",
      "auditor read": "Counts only (`dataRequestCounts`), as the specification says.",
    },
  },
  { object: "counts of data requests", read: ["auditor", "dataProtection"] },
  { object: "access log", read: ["herself", "auditor", "dataProtection"] },
  {
    object: "planned succession",
    read: [...steering],
    write: ["secretariat", "presidium"],
    decide: ["presidium"],
    differences: {
      "presidium write": "Who confirms a succession may try what it would move, and nothing is written by trying.",
    },
  },
];
