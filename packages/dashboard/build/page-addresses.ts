/** First parts of the addresses that are pages of the application; whatever else is asked for is not there. */
export const pageAddresses: ReadonlySet<string> = new Set([
  "",
  "about",
  "announcements",
  "dashboards",
  "data-protection",
  "events",
  "graph",
  "members",
  "memberships",
  "my",
  "notifications",
  "programme",
  "proposals",
  "publishing",
  "reviewers",
  "roles",
  "roster",
  "sign-in",
  "successions",
  "themes",
  "units",
]);

/** The document that every page begins with, without content; browsers keep it for times without a network. */
export const shellAddress = "/shell";

/** Pages that everybody may read, and that are rendered before they are sent. */
const publicPages = [
  /^\/$/,
  /^\/(about|announcements|events)$/,
  /^\/announcements\/[\w-]{1,64}$/,
  /^\/events\/[A-Z]{2}-\d{4}-\d{3,6}$/,
  /^\/themes\/\d{4}$/,
];

export const isPublicPage = (pathname: string): boolean => publicPages.some((address) => address.test(pathname));
