/** What the application calls itself: its operations are registered, and counted, under this name. */
export const clientName = { "graphql-client-name": "dashboard" } as const;
