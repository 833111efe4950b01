import type { Column, Report } from "./report.ts";
import { kindWords, membershipWords, modeWords, officeWords, rankWords, registrationWords } from "./words.ts";

const name = (path: string): Column => ({ heading: { vi: "Họ và tên", en: "Name" }, path, width: 2 });
const unitCode = (path: string): Column => ({ heading: { vi: "Mã", en: "Code" }, path, width: 0.7 });
const unitName = (path: string): Column => ({ heading: { vi: "Đơn vị", en: "Unit" }, path, width: 2.4 });

export const directory: Report = {
  name: "directory",
  title: { vi: "Danh bạ thành viên", en: "Member directory" },
  operation: `query ExportDirectory($text: String, $after: String) {
    members(filter: { text: $text }, orderBy: GIVEN_NAME, first: 50, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node {
        displayName ministry { code name { vi en } }
        currentAppointment { department { vi en } position { vi en } rank }
        membership { kind }
        contact { workEmail workPhone }
      } }
    }
  }`,
  parameters: [{ name: "text", kind: "text", label: { vi: "Tìm", en: "Search" } }],
  pages: "members.pageInfo",
  tables: [
    {
      rows: "members.edges.node",
      columns: [
        name("displayName"),
        unitName("ministry.name"),
        { heading: { vi: "Vụ/Cục/Phòng", en: "Department" }, path: "currentAppointment.department", width: 1.8 },
        { heading: { vi: "Chức vụ", en: "Post" }, path: "currentAppointment.position", width: 1.6 },
        { heading: { vi: "Loại thành viên", en: "Kind" }, path: "membership.kind", words: kindWords, width: 1.4 },
        { heading: { vi: "Thư điện tử", en: "E-mail" }, path: "contact.workEmail", width: 2.7 },
        { heading: { vi: "Điện thoại", en: "Telephone" }, path: "contact.workPhone", width: 1.4 },
      ],
    },
  ],
};

export const roster: Report = {
  name: "term-roster",
  title: { vi: "Danh sách thành viên theo nhiệm kỳ", en: "Roster of a term" },
  operation: `query ExportTermRoster($term: String!, $on: Date!, $after: String) {
    networkTerm(code: $term) {
      members(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node {
          displayName membership(asOf: $on) { kind state office startedOn endedOn }
          ministry(asOf: $on) { code name { vi en } }
          currentAppointment { position { vi en } rank }
        } }
      }
    }
  }`,
  parameters: [
    { name: "term", kind: "code", label: { vi: "Nhiệm kỳ", en: "Term" } },
    { name: "on", kind: "day", label: { vi: "Số liệu tính đến ngày", en: "As of" } },
  ],
  pages: "networkTerm.members.pageInfo",
  tables: [
    {
      rows: "networkTerm.members.edges.node",
      columns: [
        name("displayName"),
        unitCode("ministry.code"),
        unitName("ministry.name"),
        { heading: { vi: "Chức vụ", en: "Post" }, path: "currentAppointment.position", width: 1.6 },
        { heading: { vi: "Cấp bậc", en: "Rank" }, path: "currentAppointment.rank", words: rankWords, width: 1.3 },
        { heading: { vi: "Loại thành viên", en: "Kind" }, path: "membership.kind", words: kindWords, width: 1.3 },
        { heading: { vi: "Chức danh", en: "Office" }, path: "membership.office", words: officeWords },
        { heading: { vi: "Trạng thái", en: "State" }, path: "membership.state", words: membershipWords },
        { heading: { vi: "Từ ngày", en: "From" }, path: "membership.startedOn", kind: "day" },
        { heading: { vi: "Đến ngày", en: "To" }, path: "membership.endedOn", kind: "day" },
      ],
    },
  ],
};

export const attendance: Report = {
  name: "attendance",
  title: { vi: "Danh sách đăng ký và điểm danh", en: "Registrations and attendance" },
  operation: `query ExportAttendance($code: String!, $after: String) {
    event(code: $code) {
      code title { vi en } startsAt host { name { vi en } }
      stats { invited confirmed attended absent unitsRepresented attendanceRate }
      registrations(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node {
          state mode checkedInAt ministryAtTime { code name { vi en } } member { displayName } substituteFor { displayName }
        } }
      }
    }
  }`,
  parameters: [{ name: "code", kind: "code", label: { vi: "Sự kiện", en: "Event" } }],
  pages: "event.registrations.pageInfo",
  tables: [
    {
      title: { vi: "Người tham dự", en: "Participants" },
      rows: "event.registrations.edges.node",
      columns: [
        name("member.displayName"),
        unitCode("ministryAtTime.code"),
        unitName("ministryAtTime.name"),
        { heading: { vi: "Trạng thái", en: "State" }, path: "state", words: registrationWords, width: 1.2 },
        { heading: { vi: "Hình thức", en: "Mode" }, path: "mode", words: modeWords },
        { heading: { vi: "Điểm danh lúc", en: "Checked in" }, path: "checkedInAt", kind: "moment", width: 1.2 },
        { heading: { vi: "Đi thay", en: "In place of" }, path: "substituteFor.displayName", width: 1.6 },
      ],
    },
    {
      title: { vi: "Sự kiện", en: "Event" },
      rows: "event",
      columns: [
        { heading: { vi: "Mã", en: "Code" }, path: "code" },
        { heading: { vi: "Tên", en: "Title" }, path: "title", width: 3 },
        { heading: { vi: "Đăng cai", en: "Host" }, path: "host.name", width: 2 },
        { heading: { vi: "Bắt đầu", en: "Begins" }, path: "startsAt", kind: "moment", width: 1.2 },
        { heading: { vi: "Được mời", en: "Invited" }, path: "stats.invited", kind: "number" },
        { heading: { vi: "Xác nhận", en: "Confirmed" }, path: "stats.confirmed", kind: "number" },
        { heading: { vi: "Có mặt", en: "Attended" }, path: "stats.attended", kind: "number" },
        { heading: { vi: "Vắng", en: "Absent" }, path: "stats.absent", kind: "number" },
        { heading: { vi: "Số đơn vị", en: "Units" }, path: "stats.unitsRepresented", kind: "number" },
        { heading: { vi: "Tỷ lệ", en: "Rate" }, path: "stats.attendanceRate", kind: "percent" },
      ],
    },
  ],
};
