import { expect, test } from "@jest/globals";
import * as oidc from "openid-client";
import { pino } from "pino";
import { createOidcClient } from "./oidc-client.ts";
import { createTellOperator } from "./tell-operator.ts";

function startLog() {
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(line) });
  return { tell: createTellOperator(logger), said: () => lines.join("") };
}

test("a provider that cannot be asked is told of with the reason", async () => {
  const { tell, said } = startLog();
  const settings = { issuer: "http://127.0.0.1:1", clientId: "sen", clientSecret: "secret", audience: "sen" };
  await expect(createOidcClient(settings, tell)()).rejects.toMatchObject({ code: "UNAVAILABLE" });
  expect(said()).toMatch(/"event":"sign-in-failed","reasons":\[.*(ECONNREFUSED|bad port)/);
});

test("an answer that was not taken is told of by what was wrong, without anything that was in it", async () => {
  const { tell, said } = startLog();
  const provider = new oidc.Configuration({ issuer: "https://id.example.org" }, "sen", "secret");
  const answer = new URL("https://sen.example.org/auth/callback?code=sealed-code&state=sealed-state");
  await oidc
    .authorizationCodeGrant(provider, answer, { expectedState: "another" })
    .catch((cause: unknown) => tell("what the identity provider answered was not taken", cause));
  expect(said()).toContain('unexpected \\"state\\" response parameter value');
  expect(said()).not.toMatch(/sealed|another|secret/);
});
