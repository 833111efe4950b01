import { createServer } from "node:http";
import { parseDatabaseUrl } from "@sen/database";
import { createLocalProvider } from "@sen/identity";
import { listDemoPeople } from "../demo/list-demo-people.ts";

/** The process of the local identity provider; it is started by `sen start` alone, with all its settings. */
function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

if (process.env["NODE_ENV"] === "production") {
  throw new Error("the local identity provider has no passwords and does not run in production mode");
}
const members = parseDatabaseUrl(setting("MEMBERS_DATABASE_URL"));
const issuer = setting("ISSUER");
const answer = createLocalProvider({
  issuer,
  clientId: setting("CLIENT_ID"),
  clientSecret: setting("CLIENT_SECRET"),
  gatewayUrl: setting("GATEWAY_URL"),
  signingKey: JSON.parse(setting("PROVIDER_KEY")) as Parameters<typeof createLocalProvider>[0]["signingKey"],
  cookieSecret: setting("COOKIE_SECRET"),
  listPeople: () => listDemoPeople(members),
});
const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500).end("sign-in failed");
  });
});
server.listen(Number(setting("PORT")), "127.0.0.1", () => process.send?.({ kind: "ready", url: issuer }));
const stop = () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
};
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
process.once("disconnect", stop);
