import type { Report } from "./report.ts";
import { unitKindWords } from "./words.ts";

/** Which units the network reaches: members, coordinators, participation, plan and turns to host. */
export const coverage: Report = {
  name: "coverage",
  title: { vi: "Độ phủ của Mạng lưới theo đơn vị", en: "Coverage of units" },
  operation: `query ExportCoverage($year: Int!, $on: Date!, $after: String) {
    ministries(asOf: $on, first: 50, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node {
        code kind name(asOf: $on) { vi en } memberCount(asOf: $on)
        coordinators { displayName } participation(year: $year) { registrations attendances }
        hostAssignments { year }
      } }
    }
  }`,
  parameters: [
    { name: "year", kind: "year", label: { vi: "Năm", en: "Year" } },
    { name: "on", kind: "day", label: { vi: "Số liệu tính đến ngày", en: "As of" } },
  ],
  pages: "ministries.pageInfo",
  tables: [
    {
      rows: "ministries.edges.node",
      columns: [
        { heading: { vi: "Mã", en: "Code" }, path: "code", width: 0.7 },
        { heading: { vi: "Đơn vị", en: "Unit" }, path: "name", width: 2.4 },
        { heading: { vi: "Khối", en: "Kind" }, path: "kind", words: unitKindWords, width: 1.6 },
        { heading: { vi: "Thành viên", en: "Members" }, path: "memberCount", kind: "number" },
        { heading: { vi: "Đầu mối", en: "Coordinators" }, path: "coordinators.displayName", width: 1.6 },
        { heading: { vi: "Lượt đăng ký", en: "Registrations" }, path: "participation.registrations", kind: "number" },
        { heading: { vi: "Lượt có mặt", en: "Attendances" }, path: "participation.attendances", kind: "number" },
        { heading: { vi: "Năm đăng cai", en: "Years as host" }, path: "hostAssignments.year" },
      ],
    },
  ],
};
