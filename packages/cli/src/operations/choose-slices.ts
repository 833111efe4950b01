import { HubError } from "@sen/errors";
import { sliceNames } from "../slices.ts";

/** The slice that was named, or all; throws `VALIDATION` for a name that is none. */
export function chooseSlices(name: string | undefined): readonly string[] {
  if (name === undefined) return sliceNames;
  const known = sliceNames.find((each) => each === name);
  if (known !== undefined) return [known];
  const names = sliceNames.join(", ");
  throw new HubError("VALIDATION", { what: { vi: `--slice là một trong ${names}`, en: `--slice is one of ${names}` } });
}
