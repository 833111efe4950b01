import type { QueryPlan } from "@graphql-hive/router-query-planner";
import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { Supergraph } from "../../supergraph/read-supergraph.ts";
import type { ActiveOverrides, Planner } from "../planner.ts";
import { findMentions } from "./find-mentions.ts";
import { PlanningFacts } from "./planning-facts.ts";

interface KnownPlan {
  readonly operationText: string;
  readonly plan: QueryPlan;
}

/**
 * Plans found on one supergraph, to be taken over on the next: a plan holds as long as all that it and its operation speak
 * of is the same. So a version that changes one slice waits for the planner only with operations that touch what changed.
 */
export class KnownPlans {
  readonly #document: DocumentNode;
  readonly #plans: LRUCache<string, KnownPlan>;
  #before: KnownPlans | undefined;
  #facts: PlanningFacts | undefined;

  /** `before`: those of the supergraph before this one. */
  constructor({ document }: Supergraph, size: number, before?: KnownPlans) {
    this.#document = document;
    this.#plans = new LRUCache({ max: size });
    this.#before = before;
    // Of each supergraph the next one's are enough.
    before?.forgetBefore();
  }

  /** A plan that was found before, or holds here as well. */
  find(operationText: string, overrides: ActiveOverrides | undefined): QueryPlan | undefined {
    const key = keyOf(operationText, overrides);
    const known = this.#plans.get(key);
    if (known !== undefined) return known.plan;
    const before = this.#before;
    const found = before?.knownBy(key);
    if (before === undefined || found === undefined || !this.#holds(found, before)) return undefined;
    this.#plans.set(key, found);
    return found.plan;
  }

  add(operationText: string, overrides: ActiveOverrides | undefined, plan: QueryPlan): void {
    this.#plans.set(keyOf(operationText, overrides), { operationText, plan });
  }

  /** Once the planner is there, what was not taken over is sooner planned than kept. */
  forgetBefore(): void {
    this.#before = undefined;
  }

  get facts(): PlanningFacts {
    return (this.#facts ??= new PlanningFacts(this.#document));
  }

  knownBy(key: string): KnownPlan | undefined {
    return this.#plans.get(key);
  }

  #holds({ operationText, plan }: KnownPlan, before: KnownPlans): boolean {
    const [here, there] = [this.facts, before.facts];
    const { subgraphs, fields } = findMentions(operationText, plan, there);
    return [...fields].every(
      ([type, names]) =>
        here.ofType(type, subgraphs) === there.ofType(type, subgraphs) &&
        [...names].every((name) => here.ofField(type, name, subgraphs) === there.ofField(type, name, subgraphs)),
    );
  }
}

/** The planner, asked for nothing twice. */
export function rememberPlans(planner: Planner, plans: KnownPlans): Planner {
  return {
    ...planner,
    plan: async (operationText, overrides) => {
      const known = plans.find(operationText, overrides);
      if (known !== undefined) return known;
      const plan = await planner.plan(operationText, overrides);
      plans.add(operationText, overrides, plan);
      return plan;
    },
  };
}

function keyOf(operationText: string, overrides: ActiveOverrides | undefined): string {
  return overrides === undefined
    ? operationText
    : `${overrides.percentage} ${overrides.labels.join()}\n${operationText}`;
}
