import { readFileSync } from "node:fs";
import { Agent, fetch } from "undici";
import type { Topology } from "./start-topology.ts";

export interface Answer {
  readonly data?: Readonly<Record<string, never>> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
}

const question = /* GraphQL */ `
  query LookAtUnit($code: String!) {
    ministry(code: $code) {
      name {
        vi
      }
      memberCount
      upcomingEvents {
        code
      }
    }
    proposals(first: 5) {
      totalCount
    }
    announcements(first: 5) {
      totalCount
    }
  }
`;
const news = /* GraphQL */ `
  mutation DraftNews($input: CreateAnnouncementInput!) {
    createAnnouncement(input: $input) {
      announcement {
        id
      }
      userErrors {
        code
        message {
          en
        }
      }
    }
  }
`;

/** A client of the hub over TLS, who keeps her connections as browsers do. */
export async function createClient(topology: Topology, subject: string) {
  const dispatcher = new Agent({ connect: { ca: readFileSync(topology.certificateFile) }, connections: 16 });
  const token = await topology.token(subject);
  const ask = async (query: string, variables: object = {}): Promise<Answer> => {
    const response = await fetch(`${topology.publicUrl}/graphql`, {
      method: "POST",
      dispatcher,
      headers: { "content-type": "application/json", authorization: `Bearer ${token}`, "graphql-client-name": "load" },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${text.slice(0, 300)}`);
    return JSON.parse(text) as Answer;
  };
  return { ask, close: () => dispatcher.destroy() };
}

export type Client = Awaited<ReturnType<typeof createClient>>;

/** What a unit's people do all day, from several of them at once, until it is stopped: four reads for each write. */
export function startLoad(client: Client, { unitId, code, people }: { unitId: string; code: string; people: number }) {
  const result = { asked: 0, failures: [] as string[], written: new Set<string>() };
  const state = { over: false };
  const fail = (what: unknown) =>
    result.failures.push(
      what instanceof Error
        ? [what.message, what.cause instanceof Error && what.cause.message].join(" ")
        : JSON.stringify(what),
    );
  const write = async (turn: string) => {
    const title = { vi: `Tin số ${turn}`, en: `News ${turn}` };
    const input = { publisherId: unitId, title, body: title, visibility: "NETWORK" };
    const answer = await client.ask(news, { input });
    const made = (answer.data?.["createAnnouncement"] ?? {}) as { announcement?: { id: string } | null };
    if (made.announcement == null) fail(answer);
    else result.written.add(made.announcement.id);
  };
  const person = async (number: number) => {
    for (let turn = 0; !state.over; turn += 1) {
      result.asked += 1;
      try {
        if (turn % 5 === 4) await write(`${number}/${turn}`);
        else {
          const answer = await client.ask(question, { code });
          if (answer.errors !== undefined || answer.data == null) fail(answer);
        }
      } catch (error) {
        fail(error);
      }
    }
  };
  const all = Promise.all(Array.from({ length: people }, (_, number) => person(number)));
  return {
    result,
    stop: async () => {
      state.over = true;
      await all;
      return result;
    },
  };
}
