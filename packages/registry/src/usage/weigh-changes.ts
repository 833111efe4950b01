import type { SchemaChange } from "../checks/compare-schemas.ts";
import type { AffectedByChange, UsageSettings } from "./find-affected-operations.ts";

/**
 * Breaking changes that reach nobody become warnings that say so, those that reach somebody say whom. `usedBySlices` are coordinates that other
 * slices rest on: a change of one of them stays an error whoever asks.
 */
export function weighChanges(
  changes: readonly SchemaChange[],
  affected: readonly AffectedByChange[],
  usedBySlices: ReadonlySet<string>,
  { days }: Pick<UsageSettings, "days">,
): readonly SchemaChange[] {
  const byChange = new Map(affected.map((each) => [each.change, each]));
  return changes.map((change) => {
    const reach = byChange.get(change);
    if (reach === undefined) return change;
    if (reach.reached) return { ...change, message: append(change, ...tellReach(reach, days)) };
    if (usedBySlices.has(change.coordinate)) return change;
    return { ...change, severity: "WARNING", message: append(change, ...tellNobody(reach, days)) };
  });
}

function append({ message }: SchemaChange, vi: string, en: string): SchemaChange["message"] {
  return { vi: `${message.vi} ${vi}`, en: `${message.en} ${en}` };
}

function tellReach({ requests, operations, clients }: AffectedByChange, days: number): [string, string] {
  const who = clients.length;
  return [
    `${requests} yêu cầu trong ${days} ngày qua dùng đến: ${operations.length} thao tác của ${who} ứng dụng.`,
    `${requests} requests of the last ${days} days use it: ${operations.length} operations of ${who} clients.`,
  ];
}

function tellNobody({ requests }: AffectedByChange, days: number): [string, string] {
  if (requests > 0)
    return [
      `Chỉ ${requests} yêu cầu trong ${days} ngày qua dùng đến, dưới ngưỡng đã đặt, nên chỉ cảnh báo.`,
      `Only ${requests} requests of the last ${days} days use it, below the threshold that is set, so this is a warning.`,
    ];
  return [
    `Không thao tác nào trong ${days} ngày qua, không tài liệu đã đăng ký và không lát dữ liệu nào khác dùng đến, nên chỉ cảnh báo.`,
    `No operation of the last ${days} days, no trusted document and no other slice uses it, so this is a warning.`,
  ];
}
