import { executeAt } from "@sen/testing/hub-parts";
import type { TestHub } from "@sen/testing/hub";
import { percentile, timeQuestion } from "./measure.ts";
import type { Times } from "./measure.ts";
import type { QuestionsByName } from "./questions.ts";

/** One more gateway on the same slices, with the settings a hub comes with: it keeps what slices let be kept. */
export async function openKeeping(hub: TestHub): Promise<TestHub> {
  const { url } = await hub.addGateway({ responseCacheBytes: 64 * 1024 * 1024 });
  while (!(await (await fetch(`${url}/metrics`)).text()).includes(`sen_gateway_cache_live{subgraph="ministries"} 1`)) {
    await new Promise(setImmediate);
  }
  return { ...hub, url, execute: executeAt(url, (asker) => hub.token(asker)) };
}

/**
 * The same questions to a gateway that keeps what slices let be kept and to one that keeps nothing, in turns, both on the same
 * slices: what a hit saves. Statements are those of one more round of each question's variants.
 */
export async function printKept(hub: TestHub, questions: QuestionsByName, rounds: number): Promise<void> {
  const keeping = await openKeeping(hub);
  const [plain, kept]: [Times, Times] = [new Map(), new Map()];
  const warmUp = 20;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [name, variants] of questions) {
      const question = variants[(round + warmUp) % variants.length];
      if (question === undefined) continue;
      // Who comes second finds PostgreSQL's pages warm.
      const turns = [
        { asked: hub, times: plain },
        { asked: keeping, times: kept },
      ];
      for (const { asked, times } of round % 2 === 0 ? turns : turns.toReversed()) {
        const time = await timeQuestion(asked, question);
        if (round >= 0) times.set(name, [...(times.get(name) ?? []), time]);
      }
    }
  }
  process.stdout.write("\n| | p50 ms, nothing kept | p50 ms, kept | ratio | statements, nothing kept | kept |\n");
  process.stdout.write("| --- | ---: | ---: | ---: | ---: | ---: |\n");
  for (const name of questions.keys()) {
    const [without, withKept] = [plain, kept].map((times) => percentile(times.get(name) ?? [], 0.5));
    const statements = [
      await statementsOf(hub, hub, questions, name),
      await statementsOf(hub, keeping, questions, name),
    ];
    const ratio = ((withKept ?? 0) / (without ?? 1)).toFixed(2);
    process.stdout.write(
      `| ${name} | ${without?.toFixed(1)} | ${withKept?.toFixed(1)} | ${ratio} | ${statements[0]?.toFixed(1)} | ${statements[1]?.toFixed(1)} |\n`,
    );
  }
}

/** Statements of all slices for one question, on the average of its variants. */
async function statementsOf(hub: TestHub, asked: TestHub, questions: QuestionsByName, name: string): Promise<number> {
  const variants = questions.get(name) ?? [];
  const count = async () => Object.values((await hub.counts()).statements).reduce((sum, each) => sum + each, 0);
  const before = await count();
  for (const question of variants) await timeQuestion(asked, question);
  return ((await count()) - before) / variants.length;
}
