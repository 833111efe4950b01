import type { ApolloServer, BaseContext } from "@apollo/server";
import type { Contract } from "@sen/registry/client";
import type { ApolloView } from "../apollo/apollo-view.ts";
import type { AskedGraph } from "../subscriptions/operation-door.ts";
import type { ContractViews } from "../apollo/contract-views.ts";

/** A contract that can be asked. */
export interface ContractDoor<Context extends BaseContext> {
  readonly contract: Contract;
  readonly apollo: ApolloServer<Context>;
}

/** The whole graph at `/graphql`, contracts at their paths; `admit` throws for who may not ask a contract. */
export function findGraphs<Context extends BaseContext>(
  apollo: ApolloServer<Context>,
  contracts: ContractDoors<Context>,
  admit?: (contract: Contract, context: Context) => void,
): (path: string) => Promise<AskedGraph<Context> | undefined> {
  return async (path) => {
    if (path === "/graphql") return { apollo };
    const door = await contracts.find(path);
    return door && { apollo: door.apollo, admit: (context) => admit?.(door.contract, context) };
  };
}

/** A name that encodes nothing is taken as it is, and there is no contract of that name. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** An Apollo Server for each contract that was asked for, each with its own schema, at `/graphql/NAME`. */
export class ContractDoors<Context extends BaseContext> {
  readonly #contracts: ContractViews<Context>;
  readonly #createApollo: (view: ApolloView<Context>) => ApolloServer<Context>;
  readonly #servers = new Map<
    string,
    { readonly view: ApolloView<Context>; readonly apollo: Promise<ApolloServer<Context>> }
  >();

  constructor(contracts: ContractViews<Context>, createApollo: (view: ApolloView<Context>) => ApolloServer<Context>) {
    this.#contracts = contracts;
    this.#createApollo = createApollo;
  }

  /** The contract a path names; undefined when the graph has none of this name. Rejects when it shows nothing. */
  async find(path: string): Promise<ContractDoor<Context> | undefined> {
    const name = /^\/graphql\/([^/]+)$/.exec(path)?.[1];
    const found = name === undefined ? undefined : this.#contracts.find(decode(name));
    if (found === undefined) return undefined;
    const { contract, view } = found;
    const known = this.#servers.get(contract.name);
    // The graph may have lost the contract meanwhile, and got another of the same name.
    if (known?.view === view) return { contract, apollo: await known.apollo };
    void known?.apollo.then((apollo) => apollo.stop());
    const apollo = this.#start(view);
    this.#servers.set(contract.name, { view, apollo });
    return { contract, apollo: await apollo };
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#servers.values()].map(async ({ apollo }) => (await apollo).stop()));
  }

  async #start(view: ApolloView<Context>): Promise<ApolloServer<Context>> {
    const apollo = this.#createApollo(view);
    await apollo.start();
    return apollo;
  }
}
