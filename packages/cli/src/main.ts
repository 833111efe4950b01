import { endWithParent } from "./end-with-parent.ts";
import { createProgram } from "./program.ts";
import { reportError } from "./terminal/report-error.ts";

endWithParent();
try {
  await (await createProgram(process.argv.slice(2))).parseAsync();
} catch (error) {
  reportError(error);
}
