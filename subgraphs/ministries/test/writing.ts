import { expect } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import type { SubgraphUnderTest } from "@sen/testing";
import { viewerWith } from "./story.ts";

export const presidium = viewerWith("PRESIDIUM");
export const auditor = viewerWith("AUDITOR");

/** Everybody but those named: what they may not do, all of these may not. */
export const others = (...allowed: readonly Viewer[]): Viewer[] =>
  [
    viewerWith("NETWORK_MEMBER", "min_mof"),
    viewerWith("UNIT_COORDINATOR", "min_mof"),
    viewerWith("UNIT_COORDINATOR", "min_mae"),
    viewerWith("SECRETARIAT"),
    presidium,
    auditor,
    viewerWith("DATA_PROTECTION"),
    viewerWith("SERVICE", "min_mof"),
    { subject: null, memberId: null, roles: [], purpose: null },
  ].filter((viewer) => !allowed.some((each) => each.subject === viewer.subject));

/** What a payload says went wrong: `CODE field`. */
export const problems = (payload: { userErrors: { code: string; field: string[] | null }[] }): string[] =>
  payload.userErrors.map(({ code, field }) => (field === null ? code : `${code} ${field.join(".")}`));

/** Sends a mutation `name(input: …)` and gives its payload; a refusal in both languages or nothing. */
export function writer(slice: () => SubgraphUnderTest) {
  return async (viewer: Viewer, name: string, selection: string, input: object) => {
    const type = `${name[0]?.toUpperCase() ?? ""}${name.slice(1)}Input`;
    const { body } = await slice().execute({
      viewer,
      query: `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field message { vi en } } } }`,
      variables: { input },
    });
    expect(body.errors).toBeUndefined();
    const payload = body.data[name];
    for (const { message } of payload.userErrors) {
      expect(message.vi.length).toBeGreaterThan(10);
      expect(message.en).not.toBe(message.vi);
    }
    return payload;
  };
}

/** Types of the events that wait in the outbox, oldest first, with their payloads. */
export function eventsOf(slice: SubgraphUnderTest, type: string) {
  return slice.sql<{ aggregate: string; payload: Record<string, unknown> }>(
    "select aggregate, payload from ministries.outbox_event where type = $1 order by position",
    [type],
  );
}
