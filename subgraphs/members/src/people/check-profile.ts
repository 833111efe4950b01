import type { UserError } from "@sen/subgraph";
import type { PersonNameInput } from "../generated/resolvers.ts";
import { invalid } from "../refusals.ts";
import { isLonger } from "../text-length.ts";

/** Parts of a profile as a mutation gives them. */
interface Profile {
  readonly name?: PersonNameInput | null | undefined;
  readonly academicTitle?: string | null | undefined;
  readonly bio?: { readonly vi: string; readonly en?: string | null | undefined } | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
}

const longestName = 40;
const longestBio = 2000;

/** A name with the spaces around its parts taken away; an empty middle name is none. */
export function tidyName({ family, middle, given }: PersonNameInput) {
  const tidy = (part: string) => part.trim().replaceAll(/\s+/g, " ");
  return { family: tidy(family), middle: middle ? tidy(middle) || null : null, given: tidy(given) };
}

/** What is wrong with a profile, null when nothing is: names of 1 to 40 characters, a bio of at most 2000. */
export function checkProfile({ name, academicTitle, bio, languages }: Profile): UserError | null {
  const part = name ? findWrongPart(tidyName(name)) : null;
  if (part !== null) {
    return invalid(
      ["name", part],
      `mỗi phần của họ tên có từ 1 đến ${longestName} ký tự`,
      `each part of a name has 1 to ${longestName} characters`,
    );
  }
  if (isLonger(academicTitle, longestName)) {
    return invalid(
      ["academicTitle"],
      `học hàm, học vị dài quá ${longestName} ký tự`,
      `the title has more than ${longestName} characters`,
    );
  }
  if (isLonger(bio?.vi, longestBio) || isLonger(bio?.en, longestBio)) {
    return invalid(
      ["bio"],
      `phần giới thiệu dài quá ${longestBio} ký tự`,
      `the text has more than ${longestBio} characters`,
    );
  }
  if (languages && (languages.length === 0 || languages.some((code) => !/^[a-z]{2}$/.test(code)))) {
    return invalid(
      ["languages"],
      "cần ít nhất một mã ngôn ngữ ISO 639-1, ví dụ vi",
      "at least one ISO 639-1 code, such as vi, is needed",
    );
  }
  return null;
}

function findWrongPart({ family, middle, given }: ReturnType<typeof tidyName>): "family" | "middle" | "given" | null {
  const isWrong = (text: string) => text === "" || isLonger(text, longestName);
  if (isWrong(family)) return "family";
  if (middle !== null && isWrong(middle)) return "middle";
  return isWrong(given) ? "given" : null;
}
