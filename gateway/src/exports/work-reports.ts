import type { Column, Report } from "./report.ts";
import { answerWords, hostWords, planWords, proposalWords, referralWords } from "./words.ts";

const unitCode = (path: string): Column => ({ heading: { vi: "Mã đơn vị", en: "Unit code" }, path });
const unitName = (path: string): Column => ({ heading: { vi: "Đơn vị", en: "Unit" }, path, width: 3 });
const figure = (vi: string, en: string, path: string): Column => ({ heading: { vi, en }, path, kind: "number" });
const rate = (vi: string, en: string, path: string): Column => ({ heading: { vi, en }, path, kind: "percent" });
const year = { name: "year", kind: "year", label: { vi: "Năm", en: "Year" } } as const;
const on = { name: "on", kind: "day", label: { vi: "Số liệu tính đến ngày", en: "As of" } } as const;
const rollup = {
  name: "rollup",
  kind: "code",
  fallback: "AT_TIME",
  label: { vi: "Cách tính đơn vị", en: "Units counted" },
} as const;

export const participation: Report = {
  name: "participation",
  title: { vi: "Tham gia sự kiện theo đơn vị", en: "Participation by unit" },
  operation: `query ExportParticipation($year: Int!, $on: Date!, $rollup: UnitRollup!) {
    participationByMinistry(year: $year, rollup: $rollup) {
      ministry { code name { vi en } memberCount(asOf: $on) }
      stats { events invitations registrations attendances distinctMembers attendanceRate }
    }
  }`,
  parameters: [year, on, rollup],
  tables: [
    {
      rows: "participationByMinistry",
      columns: [
        unitCode("ministry.code"),
        unitName("ministry.name"),
        figure("Thành viên", "Members", "ministry.memberCount"),
        figure("Sự kiện", "Events", "stats.events"),
        figure("Lượt mời", "Invitations", "stats.invitations"),
        figure("Đăng ký", "Registrations", "stats.registrations"),
        figure("Có mặt", "Attendances", "stats.attendances"),
        figure("Số người", "People", "stats.distinctMembers"),
        rate("Tỷ lệ dự", "Rate", "stats.attendanceRate"),
      ],
    },
  ],
};

export const pipeline: Report = {
  name: "proposal-pipeline",
  title: { vi: "Tình hình xử lý kiến nghị", en: "Proposal pipeline" },
  operation: `query ExportPipeline($year: Int!) {
    byState: proposalPipeline(year: $year, groupBy: STATE) { key count overdue medianDaysInState }
    byTarget: proposalPipeline(year: $year, groupBy: TARGET_MINISTRY) {
      key count overdue ministry { name { vi en } } oldest { code title { vi en } }
    }
  }`,
  parameters: [year],
  tables: [
    {
      title: { vi: "Theo trạng thái", en: "By state" },
      rows: "byState",
      columns: [
        { heading: { vi: "Trạng thái", en: "State" }, path: "key", words: proposalWords, width: 2 },
        figure("Số kiến nghị", "Proposals", "count"),
        figure("Quá hạn", "Overdue", "overdue"),
        figure("Số ngày trung vị", "Median days", "medianDaysInState"),
      ],
    },
    {
      title: { vi: "Theo đơn vị được hỏi", en: "By unit asked" },
      rows: "byTarget",
      columns: [
        unitCode("key"),
        unitName("ministry.name"),
        figure("Số lượt chuyển", "Referrals", "count"),
        figure("Quá hạn", "Overdue", "overdue"),
        { heading: { vi: "Lâu nhất", en: "Oldest" }, path: "oldest.code", width: 1.2 },
        { heading: { vi: "Tên kiến nghị", en: "Title" }, path: "oldest.title", width: 3 },
      ],
    },
  ],
};

export const themeProgress: Report = {
  name: "theme-progress",
  title: { vi: "Tiến độ thực hiện chủ đề năm", en: "Progress of the year's theme" },
  operation: `query ExportThemeProgress($year: Int!, $after: String) {
    annualTheme(year: $year) {
      title { vi en } progress { plannedUnits submittedUnits approvedUnits activities done late weightedProgress }
      plans(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node {
          code state progress ministry { code name { vi en } }
          activities(first: 50) { totalCount edges { node { title { vi en } isLate } } }
        } }
      }
    }
  }`,
  parameters: [year],
  pages: "annualTheme.plans.pageInfo",
  tables: [
    {
      title: { vi: "Kế hoạch của các đơn vị", en: "Plans of the units" },
      rows: "annualTheme.plans.edges.node",
      columns: [
        { heading: { vi: "Kế hoạch", en: "Plan" }, path: "code", width: 1.2 },
        unitCode("ministry.code"),
        unitName("ministry.name"),
        { heading: { vi: "Trạng thái", en: "State" }, path: "state", words: planWords, width: 1.2 },
        figure("Tiến độ (%)", "Progress (%)", "progress"),
        figure("Số hoạt động", "Activities", "activities.totalCount"),
        { heading: { vi: "Hoạt động", en: "Activities" }, path: "activities.edges.node.title", width: 5 },
      ],
    },
    {
      title: { vi: "Tổng hợp", en: "Summary" },
      rows: "annualTheme",
      columns: [
        { heading: { vi: "Chủ đề", en: "Theme" }, path: "title", width: 4 },
        figure("Đơn vị có kế hoạch", "Units with plans", "progress.plannedUnits"),
        figure("Đã trình", "Submitted", "progress.submittedUnits"),
        figure("Đã duyệt", "Approved", "progress.approvedUnits"),
        figure("Hoạt động", "Activities", "progress.activities"),
        figure("Hoàn thành", "Done", "progress.done"),
        figure("Chậm", "Late", "progress.late"),
        figure("Tiến độ chung (%)", "Progress (%)", "progress.weightedProgress"),
      ],
    },
  ],
};

export const engagement: Report = {
  name: "engagement-balance",
  title: { vi: "Cân đối đóng góp và thụ hưởng theo đơn vị", en: "Contributions and benefits by unit" },
  operation: `query ExportBalance($year: Int!, $rollup: UnitRollup!) {
    engagementBalance(year: $year, rollup: $rollup) {
      ministry { code name { vi en } } activeMembers membersWithoutBenefit membersWithoutContribution
      balance { contributions contributionHours benefits benefitHours }
    }
  }`,
  parameters: [year, rollup],
  tables: [
    {
      rows: "engagementBalance",
      columns: [
        unitCode("ministry.code"),
        unitName("ministry.name"),
        figure("Thành viên", "Members", "activeMembers"),
        figure("Đóng góp", "Contributions", "balance.contributions"),
        figure("Giờ đóng góp", "Hours given", "balance.contributionHours"),
        figure("Thụ hưởng", "Benefits", "balance.benefits"),
        figure("Giờ thụ hưởng", "Hours received", "balance.benefitHours"),
        figure("Chưa thụ hưởng", "Without benefit", "membersWithoutBenefit"),
        figure("Chưa đóng góp", "Without contribution", "membersWithoutContribution"),
      ],
    },
  ],
};

export const hostRotation: Report = {
  name: "host-rotation",
  title: { vi: "Luân phiên đăng cai", en: "Host rotation" },
  operation: `query ExportHostRotation($from: Int!, $to: Int!) {
    hostRotation(fromYear: $from, toYear: $to) {
      year state ministry { code name { vi en } }
      event { code title { vi en } stats { attended attendanceRate } outcomes { kind } }
    }
  }`,
  parameters: [
    { name: "from", kind: "year", fallback: "2012", label: { vi: "Từ năm", en: "From" } },
    { name: "to", kind: "year", label: { vi: "Đến năm", en: "To" } },
  ],
  tables: [
    {
      rows: "hostRotation",
      columns: [
        { heading: { vi: "Năm", en: "Year" }, path: "year", width: 0.7 },
        unitCode("ministry.code"),
        unitName("ministry.name"),
        { heading: { vi: "Trạng thái", en: "State" }, path: "state", words: hostWords, width: 1.2 },
        { heading: { vi: "Sự kiện", en: "Event" }, path: "event.code", width: 1.2 },
        { heading: { vi: "Tên sự kiện", en: "Title" }, path: "event.title", width: 3.5 },
        figure("Người dự", "Attended", "event.stats.attended"),
        rate("Tỷ lệ", "Rate", "event.stats.attendanceRate"),
      ],
    },
  ],
};

export const referralInbox: Report = {
  name: "referral-inbox",
  title: { vi: "Kiến nghị chờ đơn vị trả lời", en: "Referrals that wait for an answer" },
  operation: `query ExportReferralInbox($code: String!, $after: String) {
    ministry(code: $code) {
      referrals(states: [SENT, ACKNOWLEDGED, IN_PROGRESS], first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node {
          state dueOn isOverdue document { docNumber }
          proposal { code title { vi en } endorsementCount author { displayName } authorMinistry { code } }
        } }
      }
    }
  }`,
  parameters: [{ name: "code", kind: "code", label: { vi: "Đơn vị", en: "Unit" } }],
  pages: "ministry.referrals.pageInfo",
  tables: [
    {
      rows: "ministry.referrals.edges.node",
      columns: [
        { heading: { vi: "Kiến nghị", en: "Proposal" }, path: "proposal.code", width: 1.2 },
        { heading: { vi: "Tên", en: "Title" }, path: "proposal.title", width: 4 },
        { heading: { vi: "Người đề xuất", en: "Author" }, path: "proposal.author.displayName", width: 1.8 },
        { heading: { vi: "Đơn vị đề xuất", en: "Author's unit" }, path: "proposal.authorMinistry.code" },
        figure("Ủng hộ", "Endorsements", "proposal.endorsementCount"),
        { heading: { vi: "Văn bản", en: "Document" }, path: "document.docNumber", width: 1.3 },
        { heading: { vi: "Trạng thái", en: "State" }, path: "state", words: referralWords, width: 1.2 },
        { heading: { vi: "Hạn trả lời", en: "Due" }, path: "dueOn", kind: "day" },
        { heading: { vi: "Quá hạn", en: "Overdue" }, path: "isOverdue", words: answerWords, width: 0.8 },
      ],
    },
  ],
};

export const yearReview: Report = {
  name: "year-review",
  title: { vi: "Tổng kết năm", en: "Year in review" },
  operation: `query ExportYearReview($year: Int!, $on: Date!) {
    strategy(inForceOn: $on) { objectives {
      code indicators { code name { vi en } unitOfMeasure { vi en } baseline target values(fromYear: $year, toYear: $year) { target actual } }
    } }
    proposalPipeline(year: $year, groupBy: STATE) { key count overdue }
    participationByMinistry(year: $year) { ministry { code name { vi en } } stats { attendances attendanceRate } }
    engagementBalance(year: $year) { ministry { code name { vi en } } balance { contributions benefits } }
    hostRotation(fromYear: $year, toYear: $year) { ministry { code name { vi en } } event { title { vi en } } }
  }`,
  parameters: [year, on],
  tables: [
    {
      title: { vi: "Chỉ tiêu chiến lược", en: "Indicators of the strategy" },
      rows: "strategy.objectives.indicators",
      columns: [
        { heading: { vi: "Mã", en: "Code" }, path: "code" },
        { heading: { vi: "Chỉ tiêu", en: "Indicator" }, path: "name", width: 4 },
        { heading: { vi: "Đơn vị tính", en: "Unit of measure" }, path: "unitOfMeasure", width: 1.2 },
        figure("Gốc", "Baseline", "baseline"),
        figure("Mục tiêu", "Target", "target"),
        figure("Kế hoạch năm (chung, từng đơn vị)", "Year's target (all, by unit)", "values.target"),
        figure("Thực hiện năm (chung, từng đơn vị)", "Year's actual (all, by unit)", "values.actual"),
      ],
    },
    {
      title: { vi: "Kiến nghị", en: "Proposals" },
      rows: "proposalPipeline",
      columns: [
        { heading: { vi: "Trạng thái", en: "State" }, path: "key", words: proposalWords, width: 2 },
        figure("Số kiến nghị", "Proposals", "count"),
        figure("Quá hạn", "Overdue", "overdue"),
      ],
    },
    {
      title: { vi: "Tham gia sự kiện", en: "Participation" },
      rows: "participationByMinistry",
      columns: [
        unitCode("ministry.code"),
        unitName("ministry.name"),
        figure("Có mặt", "Attendances", "stats.attendances"),
        rate("Tỷ lệ dự", "Rate", "stats.attendanceRate"),
      ],
    },
    {
      title: { vi: "Đóng góp và thụ hưởng", en: "Contributions and benefits" },
      rows: "engagementBalance",
      columns: [
        unitCode("ministry.code"),
        unitName("ministry.name"),
        figure("Đóng góp", "Contributions", "balance.contributions"),
        figure("Thụ hưởng", "Benefits", "balance.benefits"),
      ],
    },
    {
      title: { vi: "Đăng cai", en: "Host" },
      rows: "hostRotation",
      columns: [
        unitCode("ministry.code"),
        unitName("ministry.name"),
        { heading: { vi: "Sự kiện", en: "Event" }, path: "event.title", width: 4 },
      ],
    },
  ],
};
