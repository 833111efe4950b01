import type { UserError } from "@sen/subgraph";
import type { LocalizedTextInput } from "../generated/resolvers.ts";
import { hasLength, invalid } from "../proposals/invalid.ts";

interface Figures {
  readonly title?: LocalizedTextInput | null | undefined;
  readonly progress?: number | null | undefined;
  readonly weight?: number | null | undefined;
}

/** Why these cannot be stored, or null. What is left out is not looked at. */
export function refuseFigures({ title, progress, weight }: Figures): UserError | null {
  if (title && !hasLength(title.vi, 5, 300)) {
    return invalid(["title", "vi"], "cam kết cần 5 đến 300 ký tự", "a commitment needs 5 to 300 characters");
  }
  if (typeof progress === "number" && (progress < 0 || progress > 100)) {
    return invalid(["progress"], "tiến độ từ 0 đến 100", "progress is from 0 to 100");
  }
  if (typeof weight === "number" && (weight < 1 || weight > 10)) {
    return invalid(["weight"], "trọng số từ 1 đến 10", "a weight is from 1 to 10");
  }
  return null;
}
