import type { StandaloneOptions } from "../../../gateway/src/standalone/read-standalone-settings.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

interface Person {
  readonly id: string;
}

const reference = {
  __resolveReference: (thing: object) => thing,
};

/** People whose skills and ratings come from subgraphs that a test can hold back. */
export async function startPeopleGraph(gates: Gates, options: StandaloneOptions = {}): Promise<TestGraph> {
  const person = (id: string) => ({ __typename: "Person", id });
  return startGraph(
    {
      people: {
        sdl: `
          type Query { me: Person people: [Person!] grid: [[Person]] nobody: Person search: [Found] hub: Hub @shareable }
          type Hub @shareable { name: String motto: String! }
          type Mutation { greet(name: String!): Person }
          union Found = Person | Club
          type Person @key(fields: "id") { id: ID! name: String motto: String }
          type Club @key(fields: "id") { id: ID! title: String }
        `,
        resolvers: {
          Query: {
            me: () => person("1"),
            people: () => ["1", "2", "3"].map(person),
            grid: () => [[person("1")], null, [null, person("2")]],
            hub: () => ({ name: "hub", motto: "together" }),
            nobody: () => null,
            search: () => [person("1"), { __typename: "Club", id: "7" }, null, person("2")],
          },
          Mutation: { greet: (_: unknown, { name }: { name: string }) => person(name) },
          Person: {
            ...reference,
            name: ({ id }: Person) => `n${id}`,
            motto: ({ id }: Person) => {
              if (id === "13") throw new Error("Speechless.");
              return `m${id}`;
            },
          },
          Club: { title: ({ id }: Person) => `t${id}` },
        },
      },
      skills: {
        sdl: `type Person @key(fields: "id") { id: ID! skill(like: Int): String level: Int! }`,
        resolvers: {
          Person: {
            __resolveReference: (thing: object) => gates.pass("skills", thing),
            skill: ({ id }: Person) => {
              if (id === "13") throw new Error("Unlucky.");
              return `s${id}`;
            },
            level: ({ id }: Person) => (id === "2" ? null : Number(id)),
          },
        },
      },
      ratings: {
        sdl: `
          type Query { best: Person hub: Hub @shareable }
          type Hub @shareable { name: String score: Int }
          type Person @key(fields: "id") { id: ID! score: Int rival: Person }
          type Club @key(fields: "id") { id: ID! stars: Int }
        `,
        resolvers: {
          Query: {
            best: () => gates.pass("ratings", person("9")),
            hub: () => gates.pass("ratings", { name: "hub", score: 7 }),
          },
          Person: {
            __resolveReference: (thing: object) => gates.pass("ratings", thing),
            score: ({ id }: Person) => Number(id) * 10,
            rival: ({ id }: Person) => person(`${id}5`),
          },
          Club: { __resolveReference: (thing: object) => gates.pass("ratings", thing), stars: () => 5 },
        },
      },
    },
    options,
  );
}

/** Lets a test hold the answers of subgraphs back. */
export class Gates {
  readonly #gates = new Map<
    string,
    { readonly opened: PromiseWithResolvers<void>; arrived: PromiseWithResolvers<void> }
  >();

  /** Answers of the subgraph wait from now on. */
  shut(subgraph: string): void {
    this.#gates.set(subgraph, { opened: Promise.withResolvers(), arrived: Promise.withResolvers() });
  }

  open(subgraph: string): void {
    this.#gates.get(subgraph)?.opened.resolve();
    this.#gates.delete(subgraph);
  }

  isShut(subgraph: string): boolean {
    return this.#gates.has(subgraph);
  }

  openAll(): void {
    for (const subgraph of this.#gates.keys()) this.open(subgraph);
  }

  /** Fulfilled when a call waits at the gate. */
  async arrival(subgraph: string): Promise<void> {
    await this.#gates.get(subgraph)?.arrived.promise;
  }

  async pass<Value>(subgraph: string, value: Value): Promise<Value> {
    const gate = this.#gates.get(subgraph);
    gate?.arrived.resolve();
    await gate?.opened.promise;
    return value;
  }
}
