import { Suspense, lazy } from "react";
import type { ComponentProps } from "react";
import type { BarChart } from "./bar-chart.tsx";
import "./chart.css";

const Drawn = lazy(async () => import("./bar-chart.tsx").then(({ BarChart: drawn }) => ({ default: drawn })));

/** A chart beside its table; what draws it is loaded after the figures are there. */
export function Chart(props: ComponentProps<typeof BarChart>) {
  return (
    <Suspense fallback={<div className="skeleton skeleton-block" />}>
      <Drawn {...props} />
    </Suspense>
  );
}
