import type { DemoText } from "../world.ts";

export interface ObjectiveEntry {
  readonly code: string;
  readonly title: DemoText;
  readonly weight: number;
  readonly indicators: readonly (readonly [name: DemoText, measure: DemoText, baseline: number, target: number])[];
}

const percent = { vi: "%", en: "%" };
const people = { vi: "người", en: "people" };
const count = { vi: "số lượng", en: "number" };

/** Both invented: the direction of the first years and the strategy in force. */
export const strategies: readonly {
  readonly fromYear: number;
  readonly toYear: number;
  readonly state: "CLOSED" | "IN_FORCE";
  readonly title: DemoText;
  readonly objectives: readonly ObjectiveEntry[];
}[] = [
  {
    fromYear: 2018,
    toYear: 2021,
    state: "CLOSED",
    title: {
      vi: "Định hướng hoạt động Mạng lưới 2018–2021 (minh họa)",
      en: "Directions of the network's work 2018–2021 (demo)",
    },
    objectives: [
      {
        code: "A1",
        weight: 5,
        title: {
          vi: "Kết nối thành viên các bộ, ngành",
          en: "Connect members across ministries",
        },
        indicators: [
          [
            {
              vi: "Tỷ lệ thành viên dự hoạt động",
              en: "Members taking part",
            },
            percent,
            45,
            75,
          ],
        ],
      },
      {
        code: "A2",
        weight: 5,
        title: {
          vi: "Tham mưu chính sách về phụ nữ",
          en: "Advise on policy for women",
        },
        indicators: [
          [
            {
              vi: "Số đề xuất được tiếp thu",
              en: "Proposals taken up",
            },
            count,
            2,
            20,
          ],
        ],
      },
    ],
  },
  {
    fromYear: 2022,
    toYear: 2027,
    state: "IN_FORCE",
    title: {
      vi: "Chiến lược phát triển Mạng lưới 2022–2027 (minh họa)",
      en: "Strategy of the network 2022–2027 (demo)",
    },
    objectives: [
      {
        code: "M1",
        weight: 5,
        title: {
          vi: "Mở rộng và gắn kết Mạng lưới",
          en: "Widen and bind the network",
        },
        indicators: [
          [
            {
              vi: "Đơn vị có thành viên",
              en: "Units with members",
            },
            count,
            27,
            45,
          ],
          [
            {
              vi: "Tỷ lệ thành viên dự hoạt động",
              en: "Members taking part",
            },
            percent,
            62,
            85,
          ],
        ],
      },
      {
        code: "M2",
        weight: 6,
        title: {
          vi: "Nâng cao năng lực nữ lãnh đạo",
          en: "Strengthen women leaders",
        },
        indicators: [
          [
            {
              vi: "Thành viên được bồi dưỡng",
              en: "Members trained",
            },
            people,
            40,
            300,
          ],
          [
            {
              vi: "Tỷ lệ nữ trong quy hoạch cấp vụ",
              en: "Women in plans for department posts",
            },
            percent,
            24,
            35,
          ],
        ],
      },
      {
        code: "M3",
        weight: 8,
        title: {
          vi: "Xây dựng, phản biện, giám sát chính sách",
          en: "Build and review policy",
        },
        indicators: [
          [
            {
              vi: "Đề xuất được tiếp thu",
              en: "Proposals taken up",
            },
            count,
            6,
            60,
          ],
          [
            {
              vi: "Ý kiến phản biện",
              en: "Expert opinions",
            },
            count,
            15,
            150,
          ],
        ],
      },
      {
        code: "M4",
        weight: 6,
        title: {
          vi: "Chương trình hỗ trợ phụ nữ",
          en: "Programmes that support women",
        },
        indicators: [
          [
            {
              vi: "Người thụ hưởng",
              en: "Beneficiaries",
            },
            people,
            1200,
            2e4,
          ],
          [
            {
              vi: "Nguồn lực huy động",
              en: "Resources mobilised",
            },
            {
              vi: "triệu đồng",
              en: "million VND",
            },
            500,
            8e3,
          ],
        ],
      },
      {
        code: "M5",
        weight: 3,
        title: {
          vi: "Chuyển đổi số hoạt động Mạng lưới",
          en: "Take the network's work online",
        },
        indicators: [
          [
            {
              vi: "Hoạt động có hình thức trực tuyến",
              en: "Activities one can join online",
            },
            percent,
            20,
            70,
          ],
        ],
      },
    ],
  },
];
