import type { DemoText } from "../world.ts";

export type ProposalKind = "POLICY" | "COORDINATION" | "WOMEN_CADRES" | "PROGRAMME" | "NETWORK_ACTIVITY";

/** How a proposal of each kind is titled. */
export const proposalTitles: Readonly<Record<ProposalKind, readonly ((topic: DemoText) => DemoText)[]>> = {
  POLICY: [
    ({ vi, en }) => ({ vi: `Kiến nghị hoàn thiện quy định về ${vi}`, en: `Improve the rules on ${en}` }),
    ({ vi, en }) => ({ vi: `Đề xuất đánh giá tác động giới về ${vi}`, en: `Assess the gender impact of ${en}` }),
  ],
  COORDINATION: [
    ({ vi, en }) => ({ vi: `Xây dựng quy chế phối hợp về ${vi}`, en: `A coordination regulation on ${en}` }),
    ({ vi, en }) => ({
      vi: `Chia sẻ dữ liệu giữa các bộ, ngành về ${vi}`,
      en: `Share data between ministries on ${en}`,
    }),
  ],
  WOMEN_CADRES: [
    ({ vi, en }) => ({ vi: `Bồi dưỡng cán bộ nữ gắn với ${vi}`, en: `Train women cadres in ${en}` }),
    ({ vi, en }) => ({ vi: `Tạo nguồn cán bộ nữ trong lĩnh vực ${vi}`, en: `Build a pool of women cadres for ${en}` }),
  ],
  PROGRAMME: [
    ({ vi, en }) => ({ vi: `Thí điểm chương trình ${vi}`, en: `Pilot a programme: ${en}` }),
    ({ vi, en }) => ({ vi: `Nhân rộng mô hình ${vi}`, en: `Spread the model: ${en}` }),
  ],
  NETWORK_ACTIVITY: [
    ({ vi, en }) => ({ vi: `Tổ chức diễn đàn Mạng lưới về ${vi}`, en: `A network forum on ${en}` }),
    ({ vi, en }) => ({ vi: `Lập nhóm chuyên đề về ${vi}`, en: `A working group on ${en}` }),
  ],
};

export const proposalSummary: DemoText = {
  vi: "Đề xuất nêu thực trạng, nguyên nhân và giải pháp kèm lộ trình. Dữ liệu minh họa, nội dung hư cấu.",
  en: "The proposal gives the situation, its causes and a solution with steps. Demo data; the content is invented.",
};

export const proposalBody: DemoText = {
  vi: "Thực trạng: việc triển khai giữa các đơn vị chưa thống nhất.\n\nNguyên nhân: thiếu đầu mối và số liệu chung.\n\nGiải pháp: giao một đơn vị chủ trì, thí điểm một năm, báo cáo kết quả tại hội thảo thường niên.",
  en: "Situation: units do not work in the same way.\n\nCauses: there is no common contact and no common data.\n\nSolution: one unit leads, a pilot of one year, results at the annual workshop.",
};

/** What units answer, long enough to explain themselves. */
export const answers: readonly (DemoText & { readonly position: string; readonly weight: number })[] = [
  {
    position: "AGREE",
    weight: 50,
    vi: "Đơn vị nhất trí với đề xuất và sẽ đưa nội dung vào kế hoạch công tác năm tới (trả lời minh họa).",
    en: "The unit agrees and will place the matter in its programme of next year (demo answer).",
  },
  {
    position: "PARTLY_AGREE",
    weight: 30,
    vi: "Đơn vị đồng ý về chủ trương; đề nghị thí điểm ở phạm vi hẹp trước khi nhân rộng (trả lời minh họa).",
    en: "The unit agrees in principle and asks for a small pilot before it is spread (demo answer).",
  },
  {
    position: "NEED_MORE_INFORMATION",
    weight: 8,
    vi: "Đề nghị bổ sung số liệu về đối tượng thụ hưởng và nguồn kinh phí dự kiến (trả lời minh họa).",
    en: "Please add figures on who would benefit and where the funds would come from (demo answer).",
  },
  {
    position: "DISAGREE",
    weight: 7,
    vi: "Đơn vị cho rằng quy định hiện hành đã bao quát nội dung này, chưa cần ban hành thêm văn bản (trả lời minh họa).",
    en: "The unit holds that present rules cover the matter and no new ones are needed (demo answer).",
  },
  {
    position: "OUT_OF_MANDATE",
    weight: 5,
    vi: "Nội dung đề xuất không thuộc chức năng, nhiệm vụ của đơn vị; đề nghị gửi cơ quan có thẩm quyền (trả lời minh họa).",
    en: "The matter lies outside the unit's mandate; please send it to the body in charge (demo answer).",
  },
];
