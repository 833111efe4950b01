import { FieldError, Input, Label, Text, TextArea, TextField } from "react-aria-components";
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

/** A text somebody writes, with its label, its hint and what is wrong with it. */
export function TextEntry(props: TextEntryProps) {
  const { label, value, onChange, hint, fault, required = false, long = false, type = "text", name } = props;
  const hydrated = useHydrated();
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isDisabled={!hydrated}
      isRequired={required}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      type={type}
      {...(name !== undefined && { name })}
    >
      <Label>{label}</Label>
      {long ? <TextArea className="input" rows={5} /> : <Input className="input" />}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-fault">{fault}</FieldError>
    </TextField>
  );
}
