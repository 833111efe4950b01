import { createProgram } from "./program.ts";
import { reportError } from "./terminal/report-error.ts";

try {
  await (await createProgram()).parseAsync();
} catch (error) {
  reportError(error);
}
