import type { UserError } from "@sen/subgraph";
import type { DeclareContributionInput } from "../generated/resolvers.ts";
import { invalid } from "../refusals.ts";
import { isLonger } from "../text-length.ts";

/** What contributions and benefits have in common. */
export type DeclaredEntry = Omit<DeclareContributionInput, "kind">;

const mostHours = 9999;
const mostVnd = 1e15;

/** What is wrong with a declared entry, null when nothing is. */
export function checkEntry(input: DeclaredEntry, today: string): UserError | null {
  const { occurredOn, hours, amountVnd, description, sourceType, sourceId } = input;
  if (occurredOn > today) {
    return invalid(["occurredOn"], "ngày chưa đến; chỉ khai việc đã diễn ra", "the day is still to come");
  }
  if (typeof hours === "number" && (hours < 0 || hours > mostHours)) {
    return invalid(["hours"], `số giờ từ 0 đến ${mostHours}`, `hours lie between 0 and ${mostHours}`);
  }
  if (typeof amountVnd === "number" && (amountVnd < 0 || amountVnd > mostVnd)) {
    return invalid(["amountVnd"], "số tiền không hợp lệ", "the amount is negative or beyond all measure");
  }
  if (description.vi.trim() === "" || isLong(description.vi) || isLong(description.en)) {
    return invalid(["description"], "mô tả có từ 1 đến 2000 ký tự", "a description has 1 to 2000 characters");
  }
  if (Boolean(sourceType) !== Boolean(sourceId)) {
    return invalid(["sourceId"], "cần cả loại và mã nguồn", "a source needs both its type and its id");
  }
  return null;
}

function isLong(text: string | null | undefined): boolean {
  return isLonger(text, 2000);
}
