import type { Page } from "playwright-core";

/**
 * The second page of an operation's list brings so many that there are `count` in all: those of the hub again and again,
 * each as somebody else. The demo has a hundred people; how a browser fares with thousands does not depend on who they are.
 */
export async function answerWithMany(page: Page, operation: string, count: number): Promise<void> {
  await page.addInitScript(`(${replaceFetch})(${JSON.stringify(operation)}, ${count})`);
}

/** For the browser, before the application. */
const replaceFetch = String.raw`(operation, count) => {
  const ask = window.fetch;
  // The first connection there is, however deep.
  const findList = (value) => {
    if (typeof value !== "object" || value === null) return undefined;
    if ("edges" in value && "pageInfo" in value) return value;
    return Object.values(value).map(findList).find((found) => found !== undefined);
  };
  window.fetch = async (address, options) => {
    const response = await ask(address, options);
    const asked = typeof options?.body === "string" ? JSON.parse(options.body) : {};
    if (asked.operationName !== operation || !asked.variables?.after) return response;
    const answer = await response.json();
    const list = findList(answer.data);
    const before = operation === "Directory" ? 20 : 50;
    list.edges = Array.from({ length: count - before }, (_, index) => {
      const edge = list.edges[index % list.edges.length];
      return { ...edge, node: { ...edge.node, id: "many_" + index, displayName: edge.node.displayName + " " + index } };
    });
    list.totalCount = count;
    list.pageInfo.hasNextPage = false;
    return new Response(JSON.stringify(answer), { status: 200, headers: { "content-type": "application/json" } });
  };
}`;
