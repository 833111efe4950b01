import { Group } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { useEffect, useRef, useState } from "react";

export interface BarSeries {
  readonly label: string;
  readonly values: readonly number[];
}

interface BarChartProps {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly BarSeries[];
  readonly formatValue: (value: number) => string;
}

const barHeight = 14;
const rowGap = 10;
const axisHeight = 26;
const tickHeight = 8;
/** Room for the longest figure beside its bar. */
const figureWidth = 64;

/** Horizontal bars with their figures written beside them; the table below it is what a screen reader reads. */
export function BarChart({ title, labels, series, formatValue }: BarChartProps) {
  const [frame, width] = useWidth();
  const labelWidth = Math.min(240, Math.max(96, width * 0.36));
  const rowHeight = series.length * barHeight + rowGap;
  const height = labels.length * rowHeight;
  const largest = Math.max(1, ...series.flatMap(({ values }) => values));
  const x = scaleLinear({
    domain: [0, largest],
    range: [0, Math.max(40, width - labelWidth - figureWidth)],
    nice: true,
  });
  const y = scaleBand({ domain: labels.map((_, index) => index), range: [0, height] });
  return (
    <figure className="chart" ref={frame} aria-hidden="true">
      {series.length > 1 && (
        <ul className="legend">
          {series.map(({ label }, index) => (
            <li key={label}>
              <svg width="18" height="12">
                <rect width="18" height="12" className={`bar bar-${index}`} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      <svg width={width} height={height + axisHeight}>
        <title>{title}</title>
        {labels.map((label, row) => (
          <Group key={row} top={(y(row) ?? 0) + rowGap / 2}>
            <text
              className="chart-label"
              x={labelWidth - 8}
              y={(series.length * barHeight) / 2}
              dominantBaseline="middle"
            >
              {shorten(label, labelWidth)}
              <title>{label}</title>
            </text>
            {series.map(({ label: name, values }, index) => {
              const value = values[row] ?? 0;
              return (
                <Group key={name} left={labelWidth} top={index * barHeight}>
                  <Bar width={x(value)} height={barHeight - 3} className={`bar bar-${index}`}>
                    <title>{`${label}: ${name} ${formatValue(value)}`}</title>
                  </Bar>
                  <text className="chart-figure" x={x(value) + 5} y={barHeight / 2 - 1} dominantBaseline="middle">
                    {formatValue(value)}
                  </text>
                </Group>
              );
            })}
          </Group>
        ))}
        <Group left={labelWidth} top={height} className="axis">
          <line x2={x.range()[1]} />
          {x.ticks(width < 500 ? 3 : 6).map((value) => (
            <Group key={value} left={x(value)}>
              <line y2={tickHeight} />
              <text className="chart-tick" y={tickHeight + 10} textAnchor="middle">
                {formatValue(value)}
              </text>
            </Group>
          ))}
        </Group>
      </svg>
    </figure>
  );
}

/** About as much of a label as fits; all of it is in the bar's title and in the table. */
function shorten(label: string, width: number): string {
  const fits = Math.floor(width / 8.5);
  return label.length <= fits ? label : `${label.slice(0, fits - 1).trimEnd()}…`;
}

function useWidth() {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    if (frame.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}
