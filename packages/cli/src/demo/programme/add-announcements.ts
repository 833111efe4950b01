import { addDays, at, dayOfYear } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { DemoText, DemoWorld } from "../world.ts";

const news: readonly (DemoText & { readonly visibility: "PUBLIC" | "NETWORK" | "UNIT" })[] = [
  { visibility: "PUBLIC", vi: "Phát động chủ đề năm", en: "The theme of the year begins" },
  { visibility: "NETWORK", vi: "Mời đăng ký lớp bồi dưỡng", en: "Open for sign-up: training" },
  { visibility: "NETWORK", vi: "Mời góp ý dự thảo báo cáo năm", en: "Comments asked for on the yearly report" },
  { visibility: "UNIT", vi: "Họp thành viên trong đơn vị", en: "Meeting of the unit's members" },
  { visibility: "PUBLIC", vi: "Hội thảo thường niên của Mạng lưới", en: "The network's annual workshop" },
];

/** News of the Central Union and of a few units over the years, one of it pinned, and a draft nobody else sees. */
export function addAnnouncements({ rows, units, today, random }: DemoWorld): void {
  const own = random.fork("announcements");
  for (let year = 2018; year <= 2026; year += 1) {
    news.forEach(({ visibility, vi, en }, place) => {
      const publisher = visibility === "UNIT" ? own.pick(["MOET", "MOH", "MOF"]) : "VWU";
      const day = dayOfYear(year, 1 + place * 2, own.int(5, 25));
      rows.add("ministries.announcement", {
        id: demoId("ann", `${year} ${place}`),
        publisher_id: units.idOf(publisher),
        visibility,
        state: "PUBLISHED",
        title_vi: `${vi} ${year}`,
        title_en: `${en} ${year}`,
        body_vi: `${vi} năm ${year}. Dữ liệu minh họa: nhân vật và nội dung hư cấu.`,
        body_en: `${en}, ${year}. Demo data: people and content are invented.`,
        published_at: at(day, 8),
        expires_on: year < 2024 ? addDays(day, 365) : null,
        pinned: year === 2026 && place === 4,
        created_at: at(day, 7),
      });
    });
  }
  rows.add("ministries.announcement", {
    id: demoId("ann", "draft"),
    publisher_id: units.idOf("MOET"),
    visibility: "NETWORK",
    state: "DRAFT",
    pinned: false,
    title_vi: "Dự thảo thông báo của đơn vị",
    title_en: "A unit's draft notice",
    body_vi: "Nội dung đang soạn.",
    body_en: "Still being written.",
    published_at: null,
    expires_on: null,
    created_at: at(addDays(today, -2), 9),
  });
}
