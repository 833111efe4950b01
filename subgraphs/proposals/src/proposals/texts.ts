import type { UserError } from "@sen/subgraph";
import type { LocalizedTextInput } from "../generated/resolvers.ts";
import { hasLength, invalid } from "./invalid.ts";

type Texts = Readonly<Partial<Record<"title" | "summary" | "body", LocalizedTextInput | null | undefined>>>;

/** Why the texts of a proposal cannot be stored, or null (domain 6.4). What is left out is not looked at. */
export function refuseTexts({ title, summary, body }: Texts): UserError | null {
  if (title && !hasLength(title.vi, 10, 200)) {
    return invalid(["title", "vi"], "tiêu đề cần 10 đến 200 ký tự", "the title needs 10 to 200 characters");
  }
  if (summary && !hasLength(summary.vi, 1, 500)) {
    return invalid(["summary", "vi"], "tóm tắt cần 1 đến 500 ký tự", "the summary needs 1 to 500 characters");
  }
  if (body && !hasLength(body.vi, 1, 50_000)) {
    return invalid(["body", "vi"], "nội dung cần 1 đến 50 000 ký tự", "the text needs 1 to 50 000 characters");
  }
  return null;
}
