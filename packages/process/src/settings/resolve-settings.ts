import { readFileSync } from "node:fs";
import { HubError } from "@sen/errors";
import { editDistance } from "./edit-distance.ts";
import { settings } from "./list-settings.ts";

const names = settings.map(({ name }) => name);
const known: ReadonlySet<string> = new Set([...names, ...names.map((name) => `${name}_FILE`)]);
const secrets = settings.filter(({ secret }) => secret === true).map(({ name }) => name);

/** Shorter names are too near to those of other programs. */
const shortestGuess = 8;
/** Letters up to which a word is taken by its letters. */
const shortestWord = 3;

/**
 * The environment with what `CONFIG_FILE` says below it and secrets read from their `_FILE`s. Throws `CONFIGURATION` for a name in
 * the file that no process knows, for one in the environment that looks like a misspelt setting, and for a file that cannot be read.
 */
export function resolveSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const file = environment["CONFIG_FILE"];
  const given = file === undefined || file === "" ? {} : readLines(file);
  for (const name of Object.keys(given)) if (!known.has(name)) throw unknown(name, file ?? "", nearest(name, 4));
  for (const name of Object.keys(environment)) {
    const meant = known.has(name) || name.length < shortestGuess ? undefined : nearest(name, 2);
    if (meant !== undefined && isMisspelt(name, meant)) throw unknown(name, "environment", meant);
  }
  const whole = { ...given, ...environment };
  return { ...whole, ...Object.fromEntries(secrets.flatMap((name) => readSecret(whole, name))) };
}

/** Puts what was resolved into the environment of this process, where all its parts look. */
export function applySettings(): void {
  Object.assign(process.env, resolveSettings(process.env));
}

function readLines(file: string): Record<string, string> {
  const pairs = readText("CONFIG_FILE", file)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const at = line.indexOf("=");
      if (at < 1)
        throw refuse(`${file}: dòng không có dạng TÊN=giá trị: ${line}`, `${file}: a line is no NAME=value: ${line}`);
      return [
        line.slice(0, at).trim(),
        line
          .slice(at + 1)
          .trim()
          .replaceAll(/^(["'])(.*)\1$/g, "$2"),
      ];
    });
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** The gateway reads the file of its token anew for each request, so that one stays a file. */
function readSecret(whole: NodeJS.ProcessEnv, name: string): [string, string][] {
  const file = whole[`${name}_FILE`];
  if (file === undefined || file === "" || name === "REGISTRY_TOKEN") return [];
  if (whole[name] !== undefined && whole[name] !== "") {
    throw refuse(`chỉ đặt một trong ${name} và ${name}_FILE`, `set one of ${name} and ${name}_FILE, not both`);
  }
  return [[name, readText(`${name}_FILE`, file).trim()]];
}

function readText(name: string, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw refuse(`${name}: không đọc được ${file}`, `${name}: ${file} cannot be read`, cause);
  }
}

/**
 * A short word that has other letters is another word: `SSL_CERT_FILE`, which OpenSSL reads, is no misspelt
 * `TLS_CERT_FILE`, and `PUBLIC_ULR` is a misspelt `PUBLIC_URL`.
 */
function isMisspelt(name: string, meant: string): boolean {
  const [words, wanted] = [name.split("_"), meant.split("_")];
  if (words.length !== wanted.length) return true;
  const lettersOf = (word = "") => word.split("").toSorted().join("");
  return words.every((word, index) => word.length > shortestWord || lettersOf(word) === lettersOf(wanted[index]));
}

function nearest(name: string, most: number): string | undefined {
  const near = [...known]
    .map((each) => ({ each, distance: editDistance(name, each) }))
    .filter(({ distance }) => distance <= most);
  return near.toSorted((one, other) => one.distance - other.distance)[0]?.each;
}

function unknown(name: string, where: string, meant: string | undefined): HubError {
  const guess =
    meant === undefined
      ? { vi: "xem docs/settings.md", en: "see docs/settings.md" }
      : { vi: `ý bạn là ${meant}?`, en: `did you mean ${meant}?` };
  return refuse(
    `không có thiết lập ${name} (${where}); ${guess.vi}`,
    `there is no setting ${name} (${where}); ${guess.en}`,
  );
}

const refuse = (vi: string, en: string, cause?: unknown) =>
  new HubError("CONFIGURATION", { what: { vi, en } }, cause === undefined ? {} : { cause });
