import { findContactFault } from "../contacts/check-contact.ts";
import type { MemberRowInput, MembershipKind } from "../generated/resolvers.ts";
import { isLonger } from "../text-length.ts";
import { inWords, readPost, readText } from "./check-post-row.ts";
import type { PostRules, ReadPost } from "./check-post-row.ts";
import type { LineFaults } from "./faults.ts";
import { kindWords, readAnswer, readKind, tidy } from "./read-values.ts";

export interface KnownTerm {
  readonly id: string;
  readonly code: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface MemberRules extends PostRules {
  readonly termByCode: ReadonlyMap<string, KnownTerm>;
  readonly canRecordCommittee: boolean;
  readonly documentId: string | null;
  readonly today: string;
}

/** A name in its parts. */
export interface ReadName {
  readonly family: string;
  readonly middle: string | null;
  readonly given: string;
}

/** A person who was read from a line without a fault. */
export interface ReadMember extends ReadPost, ReadName {
  readonly line: number;
  readonly academicTitle: string | null;
  readonly workEmail: string | null;
  readonly workPhone: string | null;
  readonly kind: MembershipKind;
  readonly termId: string;
  /** First day of a membership that is active at once. */
  readonly joinedOn: string;
}

/** Reads one line by itself, by the rules of the mutations for one person; null when something is wrong with it. */
export function readMember(row: MemberRowInput, rules: MemberRules, faults: LineFaults): ReadMember | null {
  const name = readName(row, faults);
  const academicTitle = readText(row.academicTitle, faults, { field: "academicTitle", most: 40 });
  const post = readPost(row, rules, faults);
  const workEmail = readContact(row, "workEmail", faults);
  const workPhone = readContact(row, "workPhone", faults);
  const kind = readKindOf(row, rules, faults);
  const term = readTerm(row, rules, faults);
  const joinedOn = term && post ? findJoining(term, post, row, faults) : null;
  checkAnswer(row, faults);
  if (name === null || post === null || kind === null || term === null || joinedOn === null) return null;
  if (faults.found.length > 0) return null;
  return { line: row.line, ...name, academicTitle, ...post, workEmail, workPhone, kind, termId: term.id, joinedOn };
}

/** Her name from its parts, or from the whole: family name first, given name last, the rest between (R-names). */
export function readName(row: MemberRowInput, faults: LineFaults): ReadName | null {
  const whole = tidy(row.fullName);
  const parts = { family: tidy(row.family), middle: tidy(row.middle), given: tidy(row.given) };
  if (whole !== null && parts.family === null && parts.given === null) return splitName(whole, faults);
  const { family, middle, given } = parts;
  const needed = { vi: "họ và tên", en: "family and given name" };
  if (family === null && given === null) faults.add("fullName", "MISSING", null, needed);
  else if (family === null) faults.add("family", "MISSING", null, { vi: "họ", en: "the family name" });
  else if (given === null) faults.add("given", "MISSING", null, { vi: "tên", en: "the given name" });
  for (const field of ["family", "middle", "given"] as const) readText(row[field], faults, { field, most: 40 });
  if (family === null || given === null || faults.has("fullName", "family", "middle", "given")) return null;
  return { family, middle, given };
}

function splitName(whole: string, faults: LineFaults): ReadName | null {
  const words = whole.split(" ");
  const [family = "", given = ""] = [words[0], words.at(-1)];
  const middle = words.slice(1, -1).join(" ") || null;
  if (words.length < 2 || /[\d@]/.test(whole)) {
    faults.add("fullName", "NOT_A_NAME", whole, {
      vi: "họ và tên, ít nhất hai từ, không có chữ số",
      en: "family and given name: at least two words without digits",
    });
    return null;
  }
  if (![family, middle, given].some((part) => isLonger(part, 40))) return { family, middle, given };
  faults.add("fullName", "TOO_LONG", whole, {
    vi: "họ, chữ đệm và tên, mỗi phần nhiều nhất 40 ký tự",
    en: "parts of at most 40 characters each",
  });
  return null;
}

function readContact(row: MemberRowInput, field: "workEmail" | "workPhone", faults: LineFaults): string | null {
  const text = tidy(row[field]);
  if (text === null || findContactFault({ [field]: text, expectedVersion: 0 }) === null) return text;
  const expected =
    field === "workEmail"
      ? { vi: "thư điện tử dạng ten@coquan.vn", en: "an e-mail such as name@office.vn" }
      : {
          vi: "6 đến 29 chữ số, có thể bắt đầu bằng + hoặc số 0",
          en: "6 to 29 digits, which may begin with + or 0",
        };
  faults.add(field, field === "workEmail" ? "BAD_EMAIL" : "BAD_PHONE", text, expected);
  return null;
}

function readKindOf(row: MemberRowInput, rules: MemberRules, faults: LineFaults): MembershipKind | null {
  const text = tidy(row.kind);
  const kind = text === null ? null : readKind(text);
  if (kind === null) {
    const choices = { vi: `một trong: ${kindWords.join("; ")}`, en: `one of: ${kindWords.join("; ")}` };
    faults.add("kind", text === null ? "MISSING" : "UNKNOWN_KIND", text, choices);
    return null;
  }
  if (kind === "ASSOCIATE") return kind;
  if (!rules.canRecordCommittee) {
    faults.add("kind", "KIND_NOT_YOURS", text, {
      vi: "Mở rộng: đầu mối đề cử thành viên mở rộng, Ban Thư ký ghi nhận ủy viên Ban Chấp hành",
      en: "associates: coordinators nominate them, the secretariat records members of the committee",
    });
  } else if (rules.documentId === null) {
    faults.add("kind", "DOCUMENT_MISSING", text, {
      vi: "văn bản quyết định của Ban Chấp hành kèm theo tệp (documentId)",
      en: "the document of the Executive Committee's decision with the list (documentId)",
    });
  }
  return kind;
}

function readTerm(row: MemberRowInput, { termByCode, today }: MemberRules, faults: LineFaults): KnownTerm | null {
  const text = tidy(row.term);
  const term = text === null ? undefined : termByCode.get(text.replaceAll(/\s*[–—-]\s*/g, "-"));
  const openTerms = [...termByCode.values()].filter(({ endsOn }) => endsOn >= today);
  const known = openTerms.map(({ code }) => code).join(", ");
  if (term === undefined) {
    faults.add("term", text === null ? "MISSING" : "UNKNOWN_TERM", text, {
      vi: `mã nhiệm kỳ: ${known}`,
      en: `code of a term: ${known}`,
    });
    return null;
  }
  if (term.endsOn >= today) return term;
  faults.add("term", "TERM_ENDED", text, {
    vi: `nhiệm kỳ chưa kết thúc: ${term.code} kết thúc ngày ${inWords(term.endsOn)}`,
    en: `a term that goes on: ${term.code} ended on ${term.endsOn}`,
  });
  return null;
}

/** She belongs to the network since the term began, or since her post did. */
function findJoining(term: KnownTerm, post: ReadPost, row: MemberRowInput, faults: LineFaults): string | null {
  const joinedOn = post.startsOn > term.startsOn ? post.startsOn : term.startsOn;
  if (joinedOn <= term.endsOn) return joinedOn;
  faults.add("startsOn", "OUTSIDE_TERM", tidy(row.startsOn), {
    vi: `ngày trước khi nhiệm kỳ ${term.code} kết thúc`,
    en: `a day before the term ${term.code} ends`,
  });
  return null;
}

function checkAnswer(row: MemberRowInput, faults: LineFaults): void {
  const text = tidy(row.namesakesChecked);
  if (text === null || readAnswer(text) !== null) return;
  faults.add("namesakesChecked", "NOT_YES_OR_NO", text, { vi: "Có, Không hoặc để trống", en: "Có, Không or nothing" });
}
