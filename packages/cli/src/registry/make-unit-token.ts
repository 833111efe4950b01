import { askRegistry, requireSuccess } from "./ask-registry.ts";
import type { RegistryAccess, UserError } from "./ask-registry.ts";

/** A token of a unit for an hour, made by a steward of the graph on the machine where the hub runs. */
export async function makeUnitToken(steward: RegistryAccess, unit: string): Promise<string> {
  const { createAccessToken } = await askRegistry<{
    createAccessToken: { token: string | null; userErrors: readonly UserError[] };
  }>(steward, makeToken, {
    input: {
      name: `sen on this machine`,
      unit,
      verbs: ["READ", "CHECK", "PUBLISH", "DELETE", "GRANT", "APPROVE", "OPERATIONS"],
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    },
  });
  requireSuccess(createAccessToken);
  return createAccessToken.token ?? "";
}

const makeToken = /* GraphQL */ `
  mutation MakeToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      token
      userErrors {
        code
        message {
          vi
          en
        }
      }
    }
  }
`;
