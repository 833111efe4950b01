import { useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { useHydrated } from "./hydrated.ts";

interface SearchEntryProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with what was found by it. */
  readonly fault?: string | undefined;
}

/**
 * Words to look for; a page that only looks loads no form. What is typed stands there at once and the page hears of it after,
 * whatever it takes to find by it; while somebody types, nothing goes back into the field.
 */
export function SearchEntry({ label, value, onChange, fault }: SearchEntryProps) {
  const id = useId();
  const hydrated = useHydrated();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const settled = useDeferredValue(text);
  useEffect(() => {
    if (settled !== value) onChange(settled);
    // What the page makes of it is no reason to tell it again.
  }, [settled]);
  useEffect(() => {
    if (document.activeElement !== field.current) setText(value);
  }, [value]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        className="input"
        type="search"
        disabled={!hydrated}
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        // It finds as one types; within a form, Enter must not send what is not written to its end.
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
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
