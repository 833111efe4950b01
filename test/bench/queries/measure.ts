import type { TestHub } from "@sen/testing/hub";
import { ask, failures } from "../../queries/ask.ts";
import type { HandWritten } from "./hand-written-server.ts";
import type { Question, QuestionsByName } from "./questions.ts";

/** Times in milliseconds, each from one answer. */
export type Times = Map<string, number[]>;

export interface Cost {
  readonly fetches: number;
  readonly statements: number;
}

/** Asks once; throws when anything failed, since a wrong answer has no time. */
export async function timeQuestion(hub: TestHub, question: Question): Promise<number> {
  const started = performance.now();
  const answer = await ask(hub, question.name, question.variables, { as: question.as });
  const time = performance.now() - started;
  const failed = failures(answer);
  if (failed.length > 0)
    throw new Error(`${question.name} ${JSON.stringify(question.variables)}: ${failed.join(", ")}`);
  return time;
}

/** Asks the hand-written statement of the same question once. */
export async function timeByHand(handWritten: HandWritten, question: Question): Promise<number> {
  const started = performance.now();
  await handWritten.ask(question);
  return performance.now() - started;
}

/** The most calls and statements one answer costs, over all that is asked; the least of three runs of each. */
export async function countCosts(hub: TestHub, questions: QuestionsByName): Promise<Map<string, Cost>> {
  const costs = new Map<string, Cost>();
  for (const [name, variants] of questions) {
    let most: Cost = { fetches: 0, statements: 0 };
    for (const question of variants) {
      const runs: Cost[] = [];
      while (runs.length < 3) {
        const before = await hub.counts();
        await timeQuestion(hub, question);
        const after = await hub.counts();
        runs.push({
          fetches: sum(after.fetches) - sum(before.fetches),
          statements: sum(after.statements) - sum(before.statements),
        });
      }
      const least = runs.reduce((one, other) => (other.statements < one.statements ? other : one));
      most = {
        fetches: Math.max(most.fetches, least.fetches),
        statements: Math.max(most.statements, least.statements),
      };
    }
    costs.set(name, most);
  }
  return costs;
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

export function percentile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
