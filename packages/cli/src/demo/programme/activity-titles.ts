import type { DemoText } from "../world.ts";

export type ActivityKind =
  | "WORKSHOP"
  | "TRAINING"
  | "SUPPORT_PROGRAMME"
  | "COMMUNICATION"
  | "RESEARCH"
  | "COORDINATION"
  | "VISIT";

interface KindEntry {
  readonly title: (topic: DemoText) => DemoText;
  /** What members gain from it. */
  readonly benefit: DemoText;
}

/** How an activity of each kind is called, and what members gain from it. */
export const activityKinds: Readonly<Record<ActivityKind, KindEntry>> = {
  WORKSHOP: {
    title: ({ vi, en }) => ({ vi: `Tọa đàm về ${vi}`, en: `Round table on ${en}` }),
    benefit: { vi: "Mở rộng quan hệ công tác với các đơn vị", en: "Working contacts in other units" },
  },
  TRAINING: {
    title: ({ vi, en }) => ({ vi: `Tập huấn về ${vi}`, en: `Training on ${en}` }),
    benefit: { vi: "Được bồi dưỡng và cấp giấy chứng nhận", en: "Training with a certificate" },
  },
  SUPPORT_PROGRAMME: {
    title: ({ vi, en }) => ({ vi: `Chương trình hỗ trợ: ${vi}`, en: `Support programme: ${en}` }),
    benefit: { vi: "Kinh nghiệm điều hành chương trình", en: "Experience in leading a programme" },
  },
  COMMUNICATION: {
    title: ({ vi, en }) => ({ vi: `Truyền thông về ${vi}`, en: `Communication on ${en}` }),
    benefit: { vi: "Được giới thiệu trên các kênh của Hội", en: "Being presented in the Union's channels" },
  },
  RESEARCH: {
    title: ({ vi, en }) => ({ vi: `Khảo sát, nghiên cứu về ${vi}`, en: `Survey and study on ${en}` }),
    benefit: { vi: "Đứng tên trong báo cáo nghiên cứu", en: "Named in the published study" },
  },
  COORDINATION: {
    title: ({ vi, en }) => ({ vi: `Phối hợp liên ngành về ${vi}`, en: `Coordination between units on ${en}` }),
    benefit: { vi: "Tham gia xây dựng chính sách liên ngành", en: "A part in policy across ministries" },
  },
  VISIT: {
    title: ({ vi, en }) => ({ vi: `Đi thực tế cơ sở: ${vi}`, en: `Field visit: ${en}` }),
    benefit: { vi: "Hiểu thực tiễn cơ sở", en: "First-hand knowledge of local practice" },
  },
};
