import { useId } from "react";
import { useHydrated } from "./hydrated.ts";

interface SearchEntryProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with what was found by it. */
  readonly fault?: string | undefined;
}

/** Words to look for; a page that only looks loads no form. */
export function SearchEntry({ label, value, onChange, fault }: SearchEntryProps) {
  const id = useId();
  const hydrated = useHydrated();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="search"
        disabled={!hydrated}
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
      />
      {fault !== undefined && (
        <span id={`${id}-fault`} className="field-fault">
          {fault}
        </span>
      )}
    </div>
  );
}
