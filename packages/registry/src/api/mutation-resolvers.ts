import { HubError } from "@sen/errors";
import type { ErrorCode } from "@sen/errors";
import { makeToken, takeTokenBack } from "../access/manage-tokens.ts";
import { tokenVerbs } from "../access/actor.ts";
import type { Contract } from "../delivery/delivery.ts";
import { decideGrant } from "../grants/decide-grant.ts";
import type { GrantDecision } from "../grants/decide-grant.ts";
import { requestGrant } from "../grants/request-grant.ts";
import { documentModes, publishOperations } from "../operations/publish-operations.ts";
import { handOver } from "../owners/hand-over.ts";
import { decideApproval } from "../publishing/decide-approval.ts";
import { deleteSlice } from "../publishing/delete-slice.ts";
import { promote } from "../publishing/promote.ts";
import { check, publish } from "../publishing/publish.ts";
import type { PublishInput, PublishResult } from "../publishing/publish.ts";
import { rollBack } from "../publishing/roll-back.ts";
import { setContracts } from "../publishing/set-contracts.ts";
import type { GrantVerb } from "../rights/grant.ts";
import { requireActor } from "./registry-context.ts";
import type { RegistryContext } from "./registry-context.ts";

/** Refusals that callers expect and act on; everything else is an error of the request. */
const expected: ReadonlySet<ErrorCode> = new Set([
  "FORBIDDEN",
  "NOT_FOUND",
  "VALIDATION",
  "ALREADY_EXISTS",
  "ILLEGAL_TRANSITION",
]);

/** Runs a change; an expected refusal becomes `userErrors`. */
async function attempt<Payload extends object>(work: () => Promise<Payload>) {
  try {
    return { ...(await work()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof HubError) || !expected.has(error.code)) throw error;
    return { findings: [], userErrors: [{ code: error.code, field: null, message: error.localized }] };
  }
}

export const mutationResolvers = {
  Mutation: {
    checkSlices: (_parent: unknown, { input }: { input: PublishInput }, context: RegistryContext) =>
      attempt(() => check(context, requireActor(context), input)),
    publishSlices: (
      _parent: unknown,
      { input, waitSeconds }: { input: PublishInput; waitSeconds: number },
      context: RegistryContext,
    ) =>
      attempt(async () => {
        const result = await publish(context, requireActor(context), input);
        return { ...result, ...(await waitUntilServed(context, input.graph, result, waitSeconds)) };
      }),
    deleteSlice: (
      _parent: unknown,
      input: { graph: string; slice: string; message: string },
      context: RegistryContext,
    ) => attempt(async () => ({ version: await deleteSlice(context, requireActor(context), input) })),
    rollBackGraph: (
      _parent: unknown,
      input: { graph: string; version: number; message: string },
      context: RegistryContext,
    ) => attempt(async () => ({ version: await rollBack(context, requireActor(context), input) })),
    promoteGraph: (_parent: unknown, input: { from: string; to: string; message: string }, context: RegistryContext) =>
      attempt(async () => ({ version: await promote(context, requireActor(context), { ...input, urls: new Map() }) })),
    setGraphContracts: (
      _parent: unknown,
      input: { graph: string; contracts: readonly Contract[] },
      context: RegistryContext,
    ) => attempt(async () => ({ version: await setContracts(context, requireActor(context), input) })),
    requestGrant: (
      _parent: unknown,
      { input }: { input: Parameters<typeof requestGrant>[2] & { verb: GrantVerb } },
      context: RegistryContext,
    ) => attempt(async () => ({ grant: await requestGrant(context.store, requireActor(context), input) })),
    decideGrant: (
      _parent: unknown,
      { id, decision, reason = null }: { id: string; decision: GrantDecision; reason?: string | null },
      context: RegistryContext,
    ) => attempt(async () => ({ grant: await decideGrant(context, requireActor(context), { id, decision, reason }) })),
    decideChange: (
      _parent: unknown,
      { reason = null, ...input }: { request: string; unit: string; approve: boolean; reason?: string | null },
      context: RegistryContext,
    ) =>
      attempt(async () => {
        const result = await decideApproval(context, requireActor(context), { ...input, reason });
        return result ?? { outcome: input.approve ? "WAITING" : "REFUSED", findings: [], requestId: input.request };
      }),
    handOverSlices: (_parent: unknown, input: { from: string; to: string }, context: RegistryContext) =>
      attempt(async () => {
        const versions = await handOver(context, requireActor(context), input);
        return { version: Math.max(0, ...versions.values()) || null };
      }),
    createAccessToken: (
      _parent: unknown,
      { input }: { input: { slices?: readonly string[] | null; verbs: readonly string[] } & TokenInput },
      context: RegistryContext,
    ) =>
      attempt(() =>
        makeToken(context.store, requireActor(context), {
          ...input,
          slices: input.slices ?? null,
          verbs: input.verbs.map((verb) => requireOneOf(tokenVerbs, verb, "verbs")),
        }),
      ),
    revokeAccessToken: (_parent: unknown, { id }: { id: string }, context: RegistryContext) =>
      attempt(async () => ({ record: await takeTokenBack(context.store, requireActor(context), id) })),
    publishOperations: (_parent: unknown, input: OperationsInput, context: RegistryContext) =>
      attempt(async () => {
        const mode = input.mode == null ? null : requireOneOf(documentModes, input.mode, "mode");
        await publishOperations(context.store, requireActor(context), { ...input, mode });
        return {};
      }),
  },
};

interface TokenInput {
  readonly name: string;
  readonly unit: string;
  readonly expiresAt: Date;
}

interface OperationsInput {
  readonly graph: string;
  readonly client: string;
  readonly unit: string;
  readonly documents: readonly { readonly id: string; readonly body: string }[];
  readonly mode?: string | null;
}

/** Longest a caller may wait for gateways, in seconds. */
const longestWait = 60;

async function waitUntilServed(
  { gateways }: RegistryContext,
  graph: string,
  { outcome, version }: PublishResult,
  waitSeconds: number,
): Promise<{ readonly serving?: number; readonly connected?: number }> {
  if (waitSeconds <= 0 || (outcome !== "PUBLISHED" && outcome !== "UNCHANGED")) return {};
  const { serving, connected } = await gateways.waitUntilServed(
    graph,
    version,
    Math.min(waitSeconds, longestWait) * 1000,
  );
  return { serving, connected };
}

function requireOneOf<Value extends string>(values: readonly Value[], given: string, field: string): Value {
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  const all = values.join(", ");
  throw new HubError("VALIDATION", { what: { vi: `${field} là một trong ${all}`, en: `${field} is one of ${all}` } });
}
