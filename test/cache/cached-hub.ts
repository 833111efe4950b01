import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import type { GraphqlAnswer } from "@sen/testing";

/** A gateway that keeps what slices let be kept. */
export interface CachingGateway {
  readonly url: string;
  ask(question: Asked): Promise<GraphqlAnswer>;
  /** The same with the answer's headers. */
  send(
    question: Asked,
    headers?: Record<string, string>,
  ): Promise<{ readonly answer: GraphqlAnswer; readonly headers: Headers }>;
  /** The sum of a figure's values whose labels hold these texts. */
  figure(name: string, ...labels: readonly string[]): Promise<number>;
  /** Fulfilled when the slice *ministries* tells of its changes, or does not any more. */
  untilLive(isLive: boolean): Promise<void>;
}

export interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly as?: Asker | undefined;
}

/** A hub whose own gateway keeps nothing, and gateways beside it that do. */
export async function startCachedHub(gateways: number) {
  const hub = await startTestHub();
  const caching = await Promise.all(Array.from({ length: gateways }, () => addCachingGateway(hub)));
  await Promise.all(caching.map((gateway) => gateway.untilLive(true)));
  return { hub, caching };
}

export async function addCachingGateway(hub: TestHub): Promise<CachingGateway> {
  const { url } = await hub.addGateway({ responseCacheBytes: 16 * 1024 * 1024 });
  const figure: CachingGateway["figure"] = async (name, ...labels) => {
    const lines = (await (await fetch(`${url}/metrics`)).text()).split("\n");
    const found = lines.filter((line) => line.startsWith(`${name}{`) && labels.every((label) => line.includes(label)));
    return found.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" "))), 0);
  };
  const send: CachingGateway["send"] = async ({ query, variables, as }, more = {}) => {
    const token = as && { authorization: `Bearer ${await hub.token(as)}` };
    const headers = { "content-type": "application/json", ...token, ...more };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${url}/graphql`, { method: "POST", headers, body });
    return { answer: (await response.json()) as GraphqlAnswer, headers: response.headers };
  };
  return {
    url,
    figure,
    send,
    ask: async (question) => (await send(question)).answer,
    untilLive: (isLive) =>
      until(async () => (await figure("sen_gateway_cache_live", "ministries")) === (isLive ? 1 : 0)),
  };
}

/** Asks again and again; a test that waits in vain ends by its own limit. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(setImmediate);
}

/** Everything that slices let be kept. */
export const kept: readonly string[] = [
  `{ ministries(first: 100) { totalCount pageInfo { hasNextPage } edges { cursor node {
    id code name { vi en } abbreviation { vi } kind status protocolOrder validFrom validTo version currentSuccessor { code name { vi } } } } } }`,
  `{ ministries(first: 100) { edges { node { code
    versions { versionNo name { vi } abbreviation { vi } validFrom validTo legalBasis }
    predecessors { id from { code } type isPrimary effectiveOn functions { vi } legalBasis state version }
    successors { id to { code } state } } } } }`,
  `{ annualThemes { id year title { vi en } guidance { vi } state issuedOn version objectives { id code } } }`,
  `{ strategies { id title { vi } fromYear toYear state version objectives { id code title { vi } weight } } }`,
  `{ strategy(inForceOn: "2026-06-01") { id objectives { code indicators { id code name { vi } unitOfMeasure { vi } higherIsBetter
    baseline target values { year target actual note { vi } reportedBy { code } } } } } }`,
  `{ announcements(first: 100) { totalCount edges { cursor node {
    id title { vi } body { vi } publisher { code } visibility state pinned publishedAt expiresOn version } } } }`,
];
