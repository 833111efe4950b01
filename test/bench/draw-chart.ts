import { median } from "./print-results.ts";
import type { Measurement } from "./print-results.ts";

/*
 * A chart of CPU time per request, one panel for each workload and kind of requests. The axis is logarithmic: between
 * the cheapest and the dearest there are three orders of magnitude.
 */

const WIDTH = 760;
const LABELS = 120;
const BAR = 14;
const STEP = 19;
const HEAD = 30;

interface Bar {
  readonly gateway: string;
  readonly milliseconds: number;
}

interface Panel {
  readonly title: string;
  readonly bars: readonly Bar[];
}

/** Draws an SVG that is readable on light and dark pages. `caption` says where and when it was measured. */
export function drawChart(measurements: readonly Measurement[], caption: string): string {
  const panels = readPanels(measurements);
  const values = panels.flatMap(({ bars }) => bars.map(({ milliseconds }) => milliseconds));
  const lowest = 10 ** Math.floor(Math.log10(Math.min(...values)));
  const decades = Math.ceil(Math.log10(Math.max(...values) / lowest));
  const scale = (WIDTH - LABELS - 90) / decades;
  const lengthOf = (milliseconds: number): number => Math.log10(milliseconds / lowest) * scale;
  let y = 44;
  const drawn: string[] = [];
  for (const panel of panels) {
    drawn.push(drawPanel(panel, y, lengthOf));
    y += HEAD + panel.bars.length * STEP;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 30}" role="img" aria-label="CPU time per request">
<style>
  text { font: 12px system-ui, sans-serif; fill: #334155 } .title { font-weight: 600 } .note { fill: #64748b }
  rect { fill: #94a3b8 } .sen { fill: #be185d }
  @media (prefers-color-scheme: dark) { text { fill: #e2e8f0 } .note { fill: #94a3b8 } rect { fill: #64748b } .sen { fill: #f472b6 } }
</style>
<text class="title" x="0" y="16">CPU time per request, in milliseconds (logarithmic; shorter is better)</text>
${drawn.join("\n")}
<text class="note" x="0" y="${y + 22}">${escape(caption)}</text>
</svg>
`;
}

function drawPanel({ title, bars }: Panel, top: number, lengthOf: (milliseconds: number) => number): string {
  const lines = bars.map(({ gateway, milliseconds }, index) => {
    const y = top + 8 + index * STEP;
    const length = lengthOf(milliseconds).toFixed(1);
    const end = (LABELS + 6 + Number(length)).toFixed(1);
    return `<text x="${LABELS - 6}" y="${y + 11}" text-anchor="end">${escape(gateway)}</text>
<rect class="${gateway === "sen" ? "sen" : "other"}" x="${LABELS}" y="${y}" width="${length}" height="${BAR}" rx="2"/>
<text x="${end}" y="${y + 11}">${milliseconds.toFixed(milliseconds < 10 ? 3 : 1)}</text>`;
  });
  return `<text class="title" x="0" y="${top}">${escape(title)}</text>\n${lines.join("\n")}`;
}

function readPanels(measurements: readonly Measurement[]): Panel[] {
  const groups = Map.groupBy(measurements, ({ workload, identities }) =>
    identities ? `${workload}, each request different` : `${workload}, identical requests`,
  );
  return [...groups].map(([title, group]) => {
    const runs = Map.groupBy(group, ({ gateway }) => gateway);
    const bars = [...runs].map(([gateway, each]) => ({ gateway, milliseconds: median(each.map(({ cpu }) => cpu)) }));
    return { title, bars: bars.toSorted((one, other) => one.milliseconds - other.milliseconds) };
  });
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
