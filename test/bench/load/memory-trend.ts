export interface Trend {
  readonly first: number;
  readonly last: number;
  /** MiB an hour, by least squares over all but the first third, in which processes grow to their working size. */
  readonly slope: number;
  readonly isFlat: boolean;
}

/** From when on growth is no noise: that much of its mean in the time that was looked at, and at least some MiB. */
const tolerance = { share: 0.1, mebibytes: 16 };

/** Whether a process' memory stays: samples of MiB in turn, taken every `everySeconds`. */
export function trendOf(samples: readonly number[], everySeconds: number): Trend {
  const settled = samples.slice(Math.floor(samples.length / 3));
  const count = settled.length;
  const mean = settled.reduce((sum, each) => sum + each, 0) / count;
  const middle = (count - 1) / 2;
  let [above, below] = [0, 0];
  for (const [place, each] of settled.entries()) {
    above += (place - middle) * (each - mean);
    below += (place - middle) ** 2;
  }
  const perSample = below === 0 ? 0 : above / below;
  const grown = perSample * (count - 1);
  return {
    first: settled[0] ?? Number.NaN,
    last: settled.at(-1) ?? Number.NaN,
    slope: (perSample / everySeconds) * 3_600,
    isFlat: grown < Math.max(tolerance.mebibytes, mean * tolerance.share),
  };
}
