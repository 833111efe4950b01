import { useFormat } from "../language/format.ts";

/** How far something is: a bar and its figure. `value` is 0–100. */
export function Progress({ value, label }: { readonly value: number; readonly label: string }) {
  const { percent } = useFormat();
  return (
    <span className="progress">
      <progress value={value} max={100} aria-label={label} />
      <span>{percent(value / 100)}</span>
    </span>
  );
}
