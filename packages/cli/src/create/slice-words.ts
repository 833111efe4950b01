import { existsSync } from "node:fs";
import path from "node:path";
import { HubError } from "@sen/errors";
import { projectFolder } from "../project-folder.ts";
import { reservedWords } from "./reserved-words.ts";

/** Longest name of a slice: PostgreSQL cuts names at 63 bytes, and a role's has `sen_` and `_owner` around it. */
const longestName = 40;

/** One slice's name in every form that its files are written with. */
export interface SliceWords {
  /** `training_rooms`: name of the slice, its PostgreSQL schema, and begin of its ids. */
  readonly name: string;
  /** `training-rooms`: in names of files and packages. */
  readonly kebab: string;
  /** `trainingRooms`: begin of its root fields. */
  readonly camel: string;
  /** `TrainingRooms`: begin of its types, which the whole graph shares. */
  readonly pascal: string;
}

/** The forms of a slice's name. Throws `VALIDATION` for a name that one of them cannot take, `ALREADY_EXISTS` for one that is taken. */
export function requireSliceWords(name: string): SliceWords {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name) || name.length > longestName) {
    refuse({
      vi: `tên ${name}: chỉ chữ thường không dấu, chữ số và dấu _ ở giữa, bắt đầu bằng chữ, tối đa ${longestName} ký tự, như training_rooms`,
      en: `the name ${name}: lower case letters, digits and _ between them, a letter first, at most ${longestName}, as training_rooms`,
    });
  }
  if (reservedWords.has(name) || name.startsWith("pg_") || name.startsWith("sen_")) {
    refuse({
      vi: `tên ${name} là từ dành riêng của PostgreSQL hoặc của Sen`,
      en: `the name ${name} is a word that PostgreSQL or Sen keeps for itself`,
    });
  }
  const taken = ["subgraphs", "examples"].some((group) =>
    existsSync(path.join(projectFolder, group, name, "package.json")),
  );
  if (taken) {
    throw new HubError("ALREADY_EXISTS", { what: { vi: `lát dữ liệu ${name}`, en: `a slice ${name}` } });
  }
  const pascal = name.replaceAll(/(?:^|_)(\w)/g, (_match, letter: string) => letter.toUpperCase());
  return { name, kebab: name.replaceAll("_", "-"), camel: pascal.charAt(0).toLowerCase() + pascal.slice(1), pascal };
}

function refuse(what: { readonly vi: string; readonly en: string }): never {
  throw new HubError("VALIDATION", { what });
}
