import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";

/** What OTLP calls a span, as far as it is looked at here. */
interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

/** A name, an address, a number and a word that no program would ever say by itself. */
const marks = ["Trần Dấu Vết", "dau.vet@mark.example", "0987650123", "mậtkhẩudấuvết"];

let hub: TestHub;
let collector: Server;
let lines = "";
let figures = "";
const traced: { service: string; spans: Span[] }[] = [];
let traces = "";

beforeAll(async () => {
  collector = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (part: string) => (text += part));
    request.on("end", () => {
      traces += text;
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => {
    collector.listen(0, "127.0.0.1", resolve);
  });
  const { port } = collector.address() as AddressInfo; // a server listening on TCP has this kind of address
  hub = await startTestHub({ log: (line) => (lines += line), tracesTo: `http://127.0.0.1:${port}` });
  await plantMarks();
  figures = await (await fetch(`${hub.url}/metrics`)).text();
  await hub.stop();
});

afterAll(() => new Promise((resolve) => collector.close(resolve)));

/** Marks in variables, literals, headers, and in what slices store, find and refuse. */
async function plantMarks(): Promise<void> {
  const [name = "", mail = "", phone = "", word = ""] = marks;
  const secretariat = { role: "SECRETARIAT" } as const;
  const member = { role: "NETWORK_MEMBER" } as const;
  const find = "query FindPeople($text: String!) { members(filter: { text: $text }) { totalCount } }";
  await hub.execute({ query: find, variables: { text: name }, as: secretariat, purpose: word });
  const people = await hub.execute({
    query: `{ members(filter: { text: "${mail}" }) { totalCount } me { member { id contact { version } } } }`,
    as: member,
  });
  expect(people.errors).toBeUndefined();
  const { me } = people.data as { me: { member: { id: string; contact: { version: number } } } };
  const input = { expectedVersion: me.member.contact.version, mobile: phone, workEmail: mail };
  await hub.execute({
    query:
      "mutation ChangeContact($input: UpdateContactInput!) { updateContact(input: $input) { userErrors { code } } }",
    variables: { input },
    as: member,
  });
  const draft = await hub.execute({
    query: `mutation { createProposal(input: { title: { vi: "${name} gọi ${phone}" }, kind: POLICY }) { proposal { id } userErrors { code } } }`,
    as: member,
  });
  expect(draft.errors).toBeUndefined();
  await hub.execute({ query: `{ ministry(code: "${name}") { name { vi } } nothing(${phone}: 1) }`, as: secretariat });
  const ask = (headers: Record<string, string>, operationName?: string) =>
    fetch(`${hub.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query: "{ __typename }", operationName }),
    });
  await ask({ "graphql-client-name": mail });
  await ask({ authorization: `Bearer ${encodeURIComponent(word)}` });
  await ask({}, name);
  await fetch(`${hub.url}/auth/callback?code=${encodeURIComponent(word)}&state=${phone}`);
}

test("nothing of what people typed stands in a log, a figure or a trace, with everything on", () => {
  const whole = { lines, figures, traces };
  for (const [where, text] of Object.entries(whole)) {
    expect({ where, long: text.length > 2_000 }).toEqual({ where, long: true });
    for (const mark of marks) {
      const found = [mark, encodeURIComponent(mark), JSON.stringify(mark).slice(1, -1)].filter((form) =>
        text.includes(form),
      );
      expect({ where, mark, found }).toEqual({ where, mark, found: [] });
    }
  }
});

test("a request can be followed from the gateway through its slices to their statements", () => {
  for (const line of traces.split(/(?<=\})(?=\{"resourceSpans")/)) {
    const { resourceSpans } = JSON.parse(line) as {
      resourceSpans: {
        resource: { attributes: { key: string; value: { stringValue?: string } }[] };
        scopeSpans: { spans: Span[] }[];
      }[];
    };
    for (const { resource, scopeSpans } of resourceSpans) {
      const service = resource.attributes.find(({ key }) => key === "service.name")?.value.stringValue ?? "";
      traced.push({ service, spans: scopeSpans.flatMap(({ spans }) => spans) });
    }
  }
  const all = traced.flatMap(({ service, spans }) => spans.map((span) => ({ ...span, service })));
  const statement = all.find(({ service, name }) => service === "members" && name === "SQL");
  const request = all.find(({ spanId }) => spanId === statement?.parentSpanId);
  const operation = all.find(({ spanId }) => spanId === request?.parentSpanId);
  expect([request, operation].map((span) => [span?.service, span?.name])).toEqual([
    ["members", "request"],
    ["gateway", "operation"],
  ]);
  expect(new Set([statement, request, operation].map((span) => span?.traceId)).size).toBe(1);
});

test("slow operations and statements are told by name and shape", () => {
  expect(lines).toMatch(/"operation":"FindPeople".*"a slow operation"/);
  expect(lines).toMatch(/"statement":"[^"]+".*"a slow statement"/);
  expect(figures).toMatch(/sen_gateway_operation_seconds_count\{operation="FindPeople"\} 1/);
  expect(figures).toMatch(/sen_gateway_client_operations_total\{client="other",outcome="[a-z]+"\} 1/);
});
