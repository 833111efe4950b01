import type { Said } from "./access-options.ts";
import { askRegistry, requireSuccess } from "./ask-registry.ts";
import type { RegistryAccess, UserError } from "./ask-registry.ts";

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly slices: readonly string[] | null;
  readonly verbs: readonly string[];
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

interface TokenPayload {
  readonly token: string | null;
  readonly record: TokenRow | null;
  readonly userErrors: readonly UserError[];
}

const fields = "id name unit slices verbs expiresAt revokedAt";

const split = (text: string) => text.split(",").map((part) => part.trim());

const describe = ({ id, name, unit, slices, verbs, expiresAt, revokedAt }: TokenRow) =>
  `${revokedAt === null ? "✓" : "✗"} ${id}  ${name}  ${unit}  ${slices?.join(",") ?? "*"}  ${verbs.join(",")}  ≤ ${expiresAt}`;

export async function createToken(
  access: RegistryAccess,
  given: {
    readonly name: string;
    readonly unit: string;
    readonly verbs: string;
    readonly slices?: string;
    readonly days: string;
  },
): Promise<Said> {
  const { name, unit, verbs, slices, days } = given;
  const { createAccessToken: payload } = await askRegistry<{ createAccessToken: TokenPayload }>(
    access,
    `mutation Create($input: CreateAccessTokenInput!) {
      createAccessToken(input: $input) { token record { ${fields} } userErrors { code message { vi en } } }
    }`,
    {
      input: {
        name,
        unit,
        verbs: split(verbs),
        slices: slices === undefined ? null : split(slices),
        expiresAt: new Date(Date.now() + Number(days) * 86_400_000).toISOString(),
      },
    },
  );
  requireSuccess(payload);
  return { lines: [payload.token ?? ""], json: payload };
}

export async function listTokens(access: RegistryAccess): Promise<Said> {
  const { accessTokens } = await askRegistry<{ accessTokens: readonly TokenRow[] }>(
    access,
    `query Tokens { accessTokens { ${fields} } }`,
  );
  return { lines: accessTokens.map(describe), json: accessTokens };
}

export async function revokeToken(access: RegistryAccess, id: string): Promise<Said> {
  const { revokeAccessToken: payload } = await askRegistry<{ revokeAccessToken: TokenPayload }>(
    access,
    `mutation Revoke($id: ID!) { revokeAccessToken(id: $id) { record { ${fields} } userErrors { code message { vi en } } } }`,
    { id },
  );
  requireSuccess(payload);
  return { lines: payload.record === null ? [] : [describe(payload.record)], json: payload.record };
}
