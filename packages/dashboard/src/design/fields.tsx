import { useId } from "react";
import { useHydrated } from "./hydrated.ts";

interface TextEntryProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly required?: boolean;
  readonly long?: boolean;
  readonly type?: "text" | "date" | "datetime-local" | "number" | "search" | "email" | "tel";
  readonly name?: string;
}

/** A text somebody writes, with its label, its hint and what is wrong with it; a field of the platform, as `Choice` is. */
export function TextEntry(props: TextEntryProps) {
  const { label, value, onChange, hint, fault, required = false, long = false, type = "text", name } = props;
  const id = useId();
  const hydrated = useHydrated();
  const described = [hint === undefined ? [] : `${id}-hint`, fault === undefined ? [] : `${id}-fault`].flat();
  const common = {
    id,
    className: "input",
    value,
    disabled: !hydrated,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
    // What is missing is said by the hub, at the field: browsers say it in their own language.
    "aria-required": required || undefined,
    "aria-invalid": fault === undefined ? undefined : true,
    "aria-describedby": described.length === 0 ? undefined : described.join(" "),
    ...(name !== undefined && { name }),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {long ? <textarea {...common} rows={5} /> : <input {...common} type={type} />}
      {hint !== undefined && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      {fault !== undefined && (
        <span id={`${id}-fault`} className="field-fault">
          {fault}
        </span>
      )}
    </div>
  );
}
