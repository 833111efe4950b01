import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "@jest/globals";

const main = path.resolve(import.meta.dirname, "../main.ts");

/** Runs `sen` with words that do not fit; gives what stands on the screen, line by line. */
function complain(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    encoding: "utf8",
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
  return { status, stdout, lines: stderr.trimEnd().split("\n") };
}

test.each<readonly [string, string[], string, string, string]>([
  [
    "an option that is not there, with the one that was meant",
    ["events", "status", "--jsno"],
    "sen events status [options]",
    "không có tùy chọn '--jsno' (có phải là --json?). Xem `sen events status --help`.",
    "unknown option '--jsno' (Did you mean --json?). See `sen events status --help`.",
  ],
  [
    "an option without its value",
    ["start", "--port"],
    "sen start [options]",
    "tùy chọn '--port <number>' thiếu giá trị",
    "option '--port <number>' argument missing",
  ],
  [
    "an option that has to be there",
    ["restore"],
    "sen restore [options]",
    "thiếu tùy chọn bắt buộc '--from <folder>'",
    "required option '--from <folder>' not specified",
  ],
  [
    "a value that is none of the choices",
    ["seed", "--profile", "huge"],
    "sen seed [options]",
    "giá trị 'huge' của '--profile <name>' không hợp lệ: chỉ nhận demo, grown, stress.",
    "option '--profile <name>' argument 'huge' is invalid: Allowed choices are demo, grown, stress.",
  ],
  [
    "an argument that is none of the choices",
    ["role", "give", "somebody", "QUEEN", "--reason", "test"],
    "sen role give [options] <subject> <role>",
    "giá trị 'QUEEN' của 'role' không hợp lệ: chỉ nhận",
    "command-argument value 'QUEEN' is invalid for argument 'role': Allowed choices are",
  ],
  [
    "a value that a command refuses with words of its own",
    ["slo", "--days", "none"],
    "sen slo [options]",
    "giá trị 'none' của '--days <number>' không hợp lệ: Cần một số dương.",
    "option '--days <number>' argument 'none' is invalid: A positive number is needed.",
  ],
  [
    "too many arguments",
    ["stop", "now"],
    "sen stop [options]",
    "thừa đối số: now",
    "too many arguments for 'stop'. Expected 0 arguments but got 1: now",
  ],
  [
    "an argument that is missing",
    ["role", "give", "--reason", "test"],
    "sen role give",
    "thiếu đối số 'subject'",
    "'subject'",
  ],
  ["a command that is not there", ["strat"], "sen [options] [command]", "không có lệnh 'strat'", "unknown command"],
  [
    "what a command asks for itself",
    ["ledger", "export"],
    "sen ledger export [options]",
    "--month hoặc --registry cho biết xuất gì",
    "--month or --registry says what to export",
  ],
])("%s: the usage line, then one sentence in each language", (_what, words, usage, vi, en) => {
  const { status, stdout, lines } = complain(...words);
  expect({ status, stdout, lines: lines.length }).toEqual({ status: 1, stdout: "", lines: 3 });
  expect(lines[0]).toContain(`Cách dùng · Usage: ${usage}`);
  expect(lines[1]).toMatch(/^✗ Lệnh chưa đúng: .*\. Xem `sen.* --help`\.$/);
  expect(lines[1]).toContain(vi);
  expect(lines[2]).toMatch(/^ {2}The command is not right: .*\. See `sen.* --help`\. \[COMMAND_LINE\]$/);
  expect(lines[2]).toContain(en);
});

test("commands of the registry end with 2 as before, with the same words", () => {
  const { status, lines } = complain("subgraph", "check", "--nothing");
  expect({ status, lines: lines.length }).toEqual({ status: 2, lines: 3 });
  expect(lines[2]).toContain("[COMMAND_LINE]");
});

test("help that is asked for is whole", () => {
  const { status, stdout, lines } = complain("start", "--help");
  expect({ status, lines }).toEqual({ status: 0, lines: [""] });
  expect(stdout).toContain("--no-demo");
});
