import type { Finding, SliceSchema } from "@sen/registry/offline";
import { askRegistry, requireSuccess } from "./ask-registry.ts";
import type { RegistryAccess, UserError } from "./ask-registry.ts";

/** What a publish or check gave. */
export interface PublishOutcome {
  readonly outcome: "PUBLISHED" | "UNCHANGED" | "WAITING" | "REFUSED";
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly requestId: string | null;
  readonly serving: number | null;
  readonly connected: number | null;
}

export interface PublishRequest {
  readonly graph: string;
  readonly slices: readonly SliceSchema[];
  readonly message: string;
}

const fields = /* GraphQL */ `
  outcome
  version
  requestId
  serving
  connected
  findings { severity code coordinate slices owners message { vi en } remedy { vi en } }
  userErrors { code message { vi en } }
`;

/** Publishes slices; with `waitSeconds`, waits until all connected gateways serve them. */
export async function publishAt(
  access: RegistryAccess,
  input: PublishRequest,
  waitSeconds = 0,
): Promise<PublishOutcome> {
  const { publishSlices: payload } = await askRegistry<{
    publishSlices: PublishOutcome & { userErrors: readonly UserError[] };
  }>(
    access,
    `mutation Publish($input: PublishSlicesInput!, $wait: Int!) { publishSlices(input: $input, waitSeconds: $wait) { ${fields} } }`,
    { input, wait: waitSeconds },
  );
  requireSuccess(payload);
  return payload;
}

/** Looks at what a publish would give. */
export async function checkAt(access: RegistryAccess, input: PublishRequest): Promise<PublishOutcome> {
  const { checkSlices: payload } = await askRegistry<{
    checkSlices: PublishOutcome & { userErrors: readonly UserError[] };
  }>(access, `mutation Check($input: PublishSlicesInput!) { checkSlices(input: $input) { ${fields} } }`, { input });
  requireSuccess(payload);
  return payload;
}
