import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph, TestSubgraph } from "../kit/start-graph.ts";
import type { ServeEvents } from "../kit/serve-subgraph.ts";
import { Feed } from "./feed.ts";

type GraphOptions = NonNullable<Parameters<typeof startGraph>[1]>;

export interface Changed {
  readonly id: string;
  readonly name?: string | null;
}

export interface LiveGraph extends TestGraph {
  /** The events of `personChanged` and of `posted`. */
  readonly people: Feed<Changed>;
}

/** How the skills of a person are looked up; throws to fail. */
export type FindSkill = (id: string) => string | null | Promise<string | null>;

/** `people` gives events, and `skills` and `offices` what it does not know of a person. */
export async function startLiveGraph(
  serveEvents: ServeEvents,
  options: GraphOptions & { readonly findSkill?: FindSkill } = {},
): Promise<LiveGraph> {
  const { findSkill = (id) => `skill of ${id}`, ...graphOptions } = options;
  const people = new Feed<Changed>();
  const graph = await startGraph(
    { people: { ...peopleSubgraph(people), serveEvents }, skills: skillsSubgraph(findSkill), offices },
    graphOptions,
  );
  return Object.assign(graph, { people });
}

function peopleSubgraph(people: Feed<Changed>): TestSubgraph {
  return {
    sdl: `
      type Query { me: Person }
      type Mutation { rename(name: String!): String }
      type Subscription {
        personChanged(prefix: String): Person
        required: Person!
      }
      type Person @key(fields: "id") { id: ID! name: String secret: String @tag(name: "staff") }
    `,
    resolvers: {
      Query: { me: () => ({ id: "1", name: "An" }) },
      Mutation: { rename: (_: unknown, { name }: { name: string }) => name },
      Subscription: {
        personChanged: { subscribe: people.subscribe, resolve: (event: Changed) => event },
        required: { subscribe: people.subscribe, resolve: (event: Changed) => event },
      },
      Person: {
        secret: () => {
          throw new Error("Hidden.");
        },
      },
    },
  };
}

function skillsSubgraph(findSkill: FindSkill): TestSubgraph {
  return {
    sdl: `type Person @key(fields: "id") { id: ID! skill: String certain: String! office: Int }`,
    resolvers: {
      Person: {
        __resolveReference: ({ id }: { id: string }) => ({ id, office: 7 }),
        skill: ({ id }: { id: string }) => findSkill(id),
        certain: ({ id }: { id: string }) => findSkill(id),
      },
    },
  };
}

const offices: TestSubgraph = {
  sdl: `type Person @key(fields: "id") { id: ID! office: Int @external door: String @requires(fields: "office") }`,
  resolvers: { Person: { door: ({ office }: { office: number }) => `door ${office}` } },
};
