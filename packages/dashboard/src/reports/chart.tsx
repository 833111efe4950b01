import { Suspense, lazy } from "react";
import type { ComponentProps } from "react";
import { useHydrated } from "../design/hydrated.ts";
import type { BarChart } from "./bar-chart.tsx";
import "./chart.css";

const Drawn = lazy(async () => import("./bar-chart.tsx").then(({ BarChart: drawn }) => ({ default: drawn })));

/**
 * A chart beside its table; what draws it is loaded after the figures are there. It measures its place and sets styles of its
 * own, which a page that is rendered before may not carry.
 */
export function Chart(props: ComponentProps<typeof BarChart>) {
  const hydrated = useHydrated();
  const place = <div className="chart-place" aria-hidden="true" />;
  if (!hydrated) return place;
  return (
    <Suspense fallback={place}>
      <Drawn {...props} />
    </Suspense>
  );
}
