import { demoId } from "../foundation/demo-id.ts";
import type { DemoText, DemoWorld } from "../world.ts";
import { addDocument } from "./add-document.ts";
import { objectiveId, objectivesOfYear } from "./add-strategy.ts";

/** Invented, neutral titles; the Union's real themes of these years are not used. */
const titles: readonly (readonly [year: number, title: DemoText])[] = [
  [2018, { vi: "Kết nối nữ lãnh đạo các bộ, ngành", en: "Connecting women leaders of ministries" }],
  [2019, { vi: "An toàn cho phụ nữ và trẻ em", en: "Safety for women and children" }],
  [2020, { vi: "Phụ nữ thích ứng trong hoàn cảnh mới", en: "Women adapting to new circumstances" }],
  [2021, { vi: "Nữ cán bộ với chuyển đổi số", en: "Women cadres and digital change" }],
  [2022, { vi: "Khởi đầu nhiệm kỳ mới", en: "Beginning the new term" }],
  [2023, { vi: "Mở rộng Mạng lưới", en: "Widening the network" }],
  [2024, { vi: "Tiếng nói chính sách của phụ nữ", en: "Women's voice in policy" }],
  [2025, { vi: "Vững vàng trong sắp xếp tổ chức", en: "Steady through reorganisation" }],
  [2026, { vi: "Kỹ năng số cho nữ lãnh đạo", en: "Digital skills for women leaders" }],
  [2027, { vi: "Hướng tới nhiệm kỳ mới", en: "Towards the next term" }],
];

export function themeId(year: number): string | null {
  return titles.some(([known]) => known === year) ? demoId("thm", `${year}`) : null;
}

/** One theme a year since 2018; that of the present year is issued, the next one a draft. */
export function addThemes(world: DemoWorld): void {
  for (const [year, title] of titles) {
    const isDraft = year === 2027;
    const issuedOn = isDraft ? null : `${year}-01-10`;
    const marked = { vi: `${title.vi} (minh họa)`, en: `${title.en} (demo)` };
    const documentId =
      issuedOn === null
        ? null
        : addDocument(world, {
            key: `theme ${year}`,
            number: `${year - 2010}/KH-ĐCT`,
            type: "KE_HOACH",
            issuer: "VWU",
            issuedOn,
            title: {
              vi: `Chủ đề năm ${year}: ${marked.vi}`,
              en: `Theme of ${year}: ${marked.en}`,
            },
            visibility: "PUBLIC",
          });
    world.rows.add("ministries.annual_theme", {
      id: demoId("thm", `${year}`),
      year,
      title_vi: marked.vi,
      title_en: marked.en,
      guidance_vi:
        "Mỗi đơn vị chọn ít nhất một hoạt động gắn với chủ đề, có kết quả đo được và lợi ích cho thành viên.",
      guidance_en:
        "Each unit chooses at least one activity tied to the theme, with a measurable result and a benefit for members.",
      state: isDraft ? "DRAFT" : year === 2026 ? "ISSUED" : "CLOSED",
      issued_on: issuedOn,
      document_id: documentId,
    });
    if (year === 2026)
      world.rows.add("ministries.theme_correction", {
        id: demoId("thc", `${year} 1`),
        theme_id: demoId("thm", `${year}`),
        version_no: 1,
        title_vi: marked.vi.replace("nữ lãnh đạo", "cán bộ nữ"),
        title_en: marked.en.replace("women leaders", "women cadres"),
        note: "Thống nhất cách gọi với kế hoạch của Hội (minh họa).",
        corrected_at: `${year}-01-20T09:00:00+07:00`,
      });
    const served = objectivesOfYear(year).filter((_, place) => place % 2 === year % 2);
    world.rows.add(
      "ministries.theme_objective",
      ...served.map((code) => ({ theme_id: demoId("thm", `${year}`), objective_id: objectiveId(code) })),
    );
  }
}
