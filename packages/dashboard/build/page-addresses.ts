/** First parts of the addresses that are pages of the application; whatever else is asked for is not there. */
export const pageAddresses: ReadonlySet<string> = new Set([
  "",
  "about",
  "announcements",
  "dashboards",
  "data-protection",
  "events",
  "members",
  "my",
  "notifications",
  "proposals",
  "reviewers",
  "roster",
  "sign-in",
  "successions",
  "units",
]);
