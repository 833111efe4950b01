import { operationText } from "../../queries/ask.ts";
import type { Question } from "../queries/questions.ts";
import { codeOfFailure, codesOf } from "./open-door.ts";
import type { Door, DoorAnswer } from "./open-door.ts";

export interface Driven {
  readonly seconds: number;
  /** Milliseconds of each answer, by operation. */
  readonly times: ReadonlyMap<string, readonly number[]>;
  /** How often something went wrong, by operation and code. */
  readonly errors: ReadonlyMap<string, number>;
}

const texts = new Map<string, string>();

/** The operation's text, looked up once. */
export function textOf(name: string): string {
  const text = texts.get(name) ?? operationText(name);
  texts.set(name, text);
  return text;
}

/** So many people at once ask, each again as soon as she has her answer, for so long. */
export async function drive(options: {
  readonly door: Door;
  readonly questionAt: (turn: number) => Question | undefined;
  readonly clients: number;
  readonly seconds: number;
  readonly onAnswer?: (question: Question, answer: DoorAnswer) => void;
}): Promise<Driven> {
  const { door, questionAt, clients, seconds, onAnswer } = options;
  const [times, errors] = [new Map<string, number[]>(), new Map<string, number>()];
  const started = performance.now();
  const until = started + seconds * 1_000;
  let turn = 0;
  const client = async () => {
    while (performance.now() < until) {
      const question = questionAt(turn);
      turn += 1;
      if (question === undefined) throw new Error("the mix has a hole");
      const sent = performance.now();
      const codes = await door.ask(textOf(question.name), question.variables, question.as).then(
        (answer) => {
          onAnswer?.(question, answer);
          return codesOf(answer);
        },
        (error: unknown) => [codeOfFailure(error)],
      );
      const own = times.get(question.name) ?? [];
      own.push(performance.now() - sent);
      times.set(question.name, own);
      for (const code of codes) {
        const key = `${question.name} ${code}`;
        errors.set(key, (errors.get(key) ?? 0) + 1);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { seconds: (performance.now() - started) / 1_000, times, errors };
}
