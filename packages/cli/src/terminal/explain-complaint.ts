import type { LocalizedMessage } from "@sen/errors";

/** What Commander's complaints say in Vietnamese, by their codes; they quote the words they are about. */
const complaints: Readonly<Record<string, (quoted: readonly string[], message: string) => string>> = {
  "commander.unknownOption": ([option]) => `không có tùy chọn ${option}`,
  "commander.unknownCommand": ([command]) => `không có lệnh ${command}`,
  "commander.missingArgument": ([argument]) => `thiếu đối số ${argument}`,
  "commander.optionMissingArgument": ([option]) => `tùy chọn ${option} thiếu giá trị`,
  "commander.missingMandatoryOptionValue": ([option]) => `thiếu tùy chọn bắt buộc ${option}`,
  "commander.conflictingOption": ([one, other]) => `không dùng ${one} cùng với ${other}`,
  "commander.excessArguments": (_quoted, message) => `thừa đối số: ${message.split(": ").at(-1) ?? ""}`,
  "commander.invalidArgument": ([first, second], message) =>
    message.startsWith("option")
      ? `giá trị ${second} của ${first} không hợp lệ`
      : `giá trị ${first} của ${second} không hợp lệ`,
};

/** The reason a command gives of its own stands behind Commander's sentence: in both languages, or the choices there are. */
const reasonPattern = /^(?<sentence>.*? is invalid(?: for argument '[^']*')?)\. (?<reason>.*)$/s;

/** A complaint of Commander's, or of a command (`tiếng Việt / English`), as words of both languages without a full stop. */
export function explainComplaint(message: string, code = ""): LocalizedMessage {
  const [complaint = "", suggestion] = message.replace(/^error: /, "").split("\n");
  const { sentence = complaint, reason } = reasonPattern.exec(complaint)?.groups ?? {};
  const quoted = [...sentence.matchAll(/'[^']*'/g)].map(([words]) => words);
  const said = complaints[code]?.(quoted, withoutStop(sentence));
  const own = said === undefined ? inBoth(sentence) : { vi: said, en: withoutStop(sentence) };
  const because = reason === undefined ? undefined : inBoth(reason);
  const meant = suggestion === undefined ? undefined : { vi: translateSuggestion(suggestion), en: suggestion };
  const join = (language: keyof LocalizedMessage) =>
    own[language] + (because ? `: ${because[language]}` : "") + (meant ? ` ${meant[language]}` : "");
  return { vi: join("vi"), en: join("en") };
}

function inBoth(text: string): LocalizedMessage {
  const [vi = text, en] = text.split(/ [/·] /).map(withoutStop);
  if (en !== undefined) return { vi, en };
  return { vi: vi.replace(/^Allowed choices are /, "chỉ nhận "), en: vi };
}

const withoutStop = (text: string) => text.replace(/\.$/, "");

const translateSuggestion = (text: string) => text.replace(/Did you mean (one of )?/, "có phải là ");
