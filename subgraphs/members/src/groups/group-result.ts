import type { UserError } from "@sen/subgraph";
import { invalid } from "../refusals.ts";
import type { WorkingGroup } from "./entities.ts";

export interface GroupResult {
  readonly group: WorkingGroup | null;
  readonly userErrors: UserError[];
}

export const hasEnded = (): UserError => invalid(["groupId"], "nhóm đã kết thúc", "the group has ended");

export const notActive = (field: string): UserError =>
  invalid([field], "chỉ thành viên đang hoạt động vào nhóm", "only an active member belongs to a group");
