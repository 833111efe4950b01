import { HubError } from "@sen/errors";
import { readUnits } from "../demo/units/read-units.ts";

/** The unit of that code. Throws `NOT_FOUND` with the code it may have meant, and `UNIT_ENDED` for one that is gone. */
export function requireOwner(code: string): string {
  const { units, successions } = readUnits();
  const unit = units.find((each) => each.code === code);
  if (unit === undefined) {
    const codes = units.map((each) => each.code);
    const meant = codes.find((each) => each === code.toUpperCase()) ?? codes.find((each) => isAlmost(each, code));
    const hint =
      meant === undefined ? { vi: "", en: "" } : { vi: ` (có phải ${meant}?)`, en: ` (did you mean ${meant}?)` };
    throw new HubError("NOT_FOUND", { what: { vi: `đơn vị ${code}${hint.vi}`, en: `unit ${code}${hint.en}` } });
  }
  if (unit.validTo !== null) {
    const heirs = successions.filter(({ from, isPrimary }) => from === code && isPrimary).map(({ to }) => to);
    const heir = heirs.length === 0 ? "" : ` (→ ${heirs.join(", ")})`;
    throw new HubError("UNIT_ENDED", { unit: `${code}${heir}`, endedOn: unit.validTo });
  }
  return code;
}

/** The same letters but for case, or one letter more, less or other. */
function isAlmost(code: string, typed: string): boolean {
  const wanted = typed.toUpperCase();
  if (Math.abs(code.length - wanted.length) > 1) return false;
  let start = 0;
  while (start < Math.min(code.length, wanted.length) && code[start] === wanted[start]) start += 1;
  let end = 0;
  while (end < Math.min(code.length, wanted.length) - start && code.at(-1 - end) === wanted.at(-1 - end)) end += 1;
  return Math.max(code.length, wanted.length) - start - end <= 1;
}
