import { at } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { DemoWorld } from "../world.ts";

/**
 * Story 6: the State Bank has members and planned in years before, but has no plan for 2026, so the theme's progress counts
 * it as missing; the Central Union has sent a friendly reminder that only the network reads.
 */
export const unitWithoutPlan = { unit: "SBV", year: 2026 } as const;

export function addUnitWithoutPlan({ rows, units }: DemoWorld): void {
  rows.add("ministries.announcement", {
    id: demoId("ann", "reminder 2026"),
    publisher_id: units.idOf("VWU"),
    title_vi: "Đề nghị các đơn vị hoàn thiện kế hoạch năm 2026",
    title_en: "Units are asked to complete their plans for 2026",
    body_vi: "Một số đơn vị chưa gửi kế hoạch năm 2026. Thư ký Mạng lưới sẵn sàng hỗ trợ đầu mối xây dựng kế hoạch.",
    body_en: "Some units have not yet sent a plan for 2026. The secretariat is ready to help coordinators draft it.",
    visibility: "NETWORK",
    state: "PUBLISHED",
    pinned: false,
    published_at: at("2026-02-16", 9),
    expires_on: null,
    created_at: at("2026-02-16", 8),
  });
}
