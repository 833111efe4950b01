import { codeOfFailure, codesOf } from "../../bench/load/open-door.ts";
import type { Door, DoorAnswer } from "../../bench/load/open-door.ts";

/** Something that is done over and over; throws or gives codes when it failed. */
export interface Probe {
  readonly name: string;
  /** Slices that have to be there for it; those who are signed in need *members* besides. */
  readonly slices: readonly string[];
  /** One answer lost in it tells nothing of a slice: looked at for its codes alone. */
  readonly isMixed?: boolean;
  readonly ask: (turn: number) => Promise<readonly string[]>;
}

export interface Failure {
  readonly probe: Probe;
  readonly sent: number;
  readonly ended: number;
  readonly code: string;
}

/** Between two tries of one probe: a person reads what she got. */
const pause = 300;

/** Probes that go on all along, with what failed and when. */
export class Watch {
  readonly failures: Failure[] = [];
  readonly asked = new Map<string, number>();
  readonly #probes: readonly Probe[];
  /** When the last tries that went well were sent, the latest last. */
  readonly #well = new Map<string, number[]>();
  #isOver = false;
  #all: Promise<unknown> = Promise.resolve();

  constructor(probes: readonly Probe[]) {
    this.#probes = probes;
  }

  start(): void {
    this.#all = Promise.all(this.#probes.map((probe) => this.#repeat(probe)));
  }

  /** Fulfilled when every probe went well twice in a row, sent after now; tells those that did not in so long. */
  async untilWell(patienceMs: number): Promise<string[]> {
    const since = performance.now();
    const isIll = ({ name }: Probe) => (this.#well.get(name) ?? []).filter((sent) => sent > since).length < 2;
    for (;;) {
      const ill = this.#probes.filter(isIll);
      if (ill.length === 0) return [];
      if (performance.now() - since > patienceMs) return ill.map((probe) => this.#lastOf(probe));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  #lastOf(probe: Probe): string {
    const last = this.failures.findLast((failure) => failure.probe === probe);
    return `${probe.name} (${this.asked.get(probe.name) ?? 0} asked; ${last?.code ?? "no failure"})`;
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#all;
  }

  async #repeat(probe: Probe): Promise<void> {
    for (let turn = 0; !this.#isOver; turn += 1) {
      const sent = performance.now();
      const codes = await probe.ask(turn).catch((error: unknown) => [codeOfFailure(error)]);
      const ended = performance.now();
      this.asked.set(probe.name, (this.asked.get(probe.name) ?? 0) + 1);
      if (codes.length === 0) this.#well.set(probe.name, [...(this.#well.get(probe.name) ?? []).slice(-3), sent]);
      else {
        this.#well.set(probe.name, []);
        this.failures.push({ probe, sent, ended, code: [...new Set(codes)].join(",") });
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

const mae = { role: "UNIT_COORDINATOR", unit: "MAE" } as const;

/** A read of each slice alone, and one by somebody who is not signed in. */
export function readsOf(door: Door): Probe[] {
  const read = (name: string, slices: readonly string[], query: string, as?: typeof mae): Probe => ({
    name,
    slices,
    ask: async () => codesOf(await door.ask(query, {}, as)),
  });
  return [
    read("ministries", ["ministries"], '{ ministry(code: "MAE") { code name { vi } } }', mae),
    read("members", ["members"], "{ me { language roles { role } } }", mae),
    read("events", ["events"], "{ events(first: 3) { totalCount edges { node { code } } } }", mae),
    read("proposals", ["proposals"], "{ proposals(first: 3) { totalCount edges { node { code } } } }", mae),
    read("visitor", ["ministries"], "{ announcements(first: 5) { totalCount } }"),
  ];
}

/**
 * Two coordinators ask the same about an answer that one unit prepares: she sees what her unit wrote, and whoever sees it from
 * another unit is kept in `leaks`.
 */
export function confidentialOf(door: Door, referralId: string, proposalId: string) {
  const leaks: string[] = [];
  const seen = { own: 0, other: 0 };
  const query = "query ($id: ID!) { proposal(id: $id) { referrals { id response { text { vi } } } } }";
  const textOf = (answer: DoorAnswer): string | undefined => {
    const { proposal } = (answer.data ?? {}) as {
      // as it is asked
      proposal?: { referrals: { id: string; response: { text: { vi: string } } | null }[] | null } | null;
    };
    return proposal?.referrals?.find(({ id }) => id === referralId)?.response?.text.vi;
  };
  const ask = async () => {
    const [own, other] = await Promise.all([
      door.ask(query, { id: proposalId }, { role: "UNIT_COORDINATOR", unit: "MOET" }),
      door.ask(query, { id: proposalId }, mae),
    ]);
    if (textOf(own) !== undefined) seen.own += 1;
    const leak = textOf(other);
    if (leak !== undefined) leaks.push(leak);
    if (other.data?.["proposal"] != null) seen.other += 1;
    return [...codesOf(own), ...codesOf(other)];
  };
  return { probe: { name: "another unit's answer", slices: ["proposals"], ask } satisfies Probe, leaks, seen };
}
