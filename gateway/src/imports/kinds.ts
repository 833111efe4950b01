import type { ImportColumn, ImportKind } from "./import-kind.ts";
import { nameRegistrations } from "./name-registrations.ts";
import { nameUnits } from "./name-units.ts";

const outcome =
  "imported checked faults { line field code found expected { vi en } } userErrors { code message { vi en } }";

const postColumns: readonly ImportColumn[] = [
  {
    field: "unit",
    heading: { vi: "Đơn vị", en: "Unit" },
    alsoCalled: ["Bộ, ngành", "Cơ quan", "Cơ quan, đơn vị", "Đơn vị công tác", "Mã đơn vị"],
    example: "Bộ Tài chính",
  },
  {
    field: "department",
    heading: { vi: "Vụ/Cục/Phòng", en: "Department" },
    alsoCalled: ["Vụ, cục", "Vụ/Cục", "Phòng ban", "Vụ/Cục/Đơn vị trực thuộc"],
    example: "Vụ Ngân sách nhà nước",
  },
  {
    field: "position",
    heading: { vi: "Chức vụ", en: "Post" },
    alsoCalled: ["Chức danh", "Chức vụ, chức danh"],
    example: "Phó Vụ trưởng",
  },
  {
    field: "rank",
    heading: { vi: "Cấp bậc", en: "Rank" },
    alsoCalled: ["Cấp", "Cấp chức vụ"],
    example: "Phó Vụ trưởng",
  },
  { field: "rankException", heading: { vi: "Lý do ngoại lệ", en: "Reason for an exception" }, example: "" },
  {
    field: "startsOn",
    heading: { vi: "Ngày bắt đầu", en: "First day" },
    alsoCalled: ["Từ ngày", "Ngày bổ nhiệm", "Ngày nhận nhiệm vụ"],
    example: "01/03/2025",
  },
];

const fullName: ImportColumn = {
  field: "fullName",
  heading: { vi: "Họ và tên", en: "Full name" },
  alsoCalled: ["Họ tên", "Họ, tên", "Họ và tên thành viên"],
  example: "Nguyễn Thị Minh Anh",
};

const memberId: ImportColumn = {
  field: "memberId",
  heading: { vi: "Mã thành viên", en: "Member id" },
  alsoCalled: ["Mã TV"],
  example: "",
};

const members: ImportKind = {
  name: "members",
  title: { vi: "Danh sách thành viên", en: "Members" },
  columns: [
    fullName,
    { field: "family", heading: { vi: "Họ", en: "Family name" }, example: "" },
    { field: "middle", heading: { vi: "Chữ đệm", en: "Middle name" }, alsoCalled: ["Tên đệm"], example: "" },
    { field: "given", heading: { vi: "Tên", en: "Given name" }, example: "" },
    {
      field: "academicTitle",
      heading: { vi: "Học hàm, học vị", en: "Academic title" },
      alsoCalled: ["Học vị"],
      example: "TS.",
    },
    ...postColumns,
    {
      field: "workEmail",
      heading: { vi: "Thư điện tử", en: "E-mail" },
      alsoCalled: ["Email", "Hộp thư", "Địa chỉ thư điện tử"],
      example: "minhanh@coquan.example",
    },
    {
      field: "workPhone",
      heading: { vi: "Điện thoại", en: "Telephone" },
      alsoCalled: ["Số điện thoại", "ĐT", "Điện thoại cơ quan"],
      example: "024 3333 4444",
    },
    { field: "kind", heading: { vi: "Loại thành viên", en: "Kind of membership" }, example: "Mở rộng" },
    { field: "term", heading: { vi: "Nhiệm kỳ", en: "Term" }, example: "2022-2027" },
    {
      field: "namesakesChecked",
      heading: { vi: "Đã kiểm tra trùng tên", en: "Namesakes were checked" },
      example: "",
    },
  ],
  needed: [["fullName", "given"], ["unit"], ["position"], ["rank"], ["startsOn"], ["kind"], ["term"]],
  mutation: `mutation ImportMembers($input: ImportMembersInput!) { result: importMembers(input: $input) { ${outcome} } }`,
  prepare: nameUnits,
  parameters: ["documentId"],
};

const appointments: ImportKind = {
  name: "appointments",
  title: { vi: "Danh sách chức vụ", en: "Posts" },
  columns: [
    memberId,
    fullName,
    ...postColumns,
    {
      field: "endsOn",
      heading: { vi: "Ngày kết thúc", en: "Last day" },
      alsoCalled: ["Đến ngày", "Ngày thôi giữ chức"],
      example: "",
    },
    { field: "isPrimary", heading: { vi: "Chức vụ chính", en: "Decides her unit" }, example: "Có" },
  ],
  needed: [["memberId", "fullName"], ["unit"], ["position"], ["rank"], ["startsOn"]],
  mutation: `mutation ImportAppointments($input: ImportAppointmentsInput!) { result: importAppointments(input: $input) { ${outcome} } }`,
  prepare: nameUnits,
};

const attendance: ImportKind = {
  name: "attendance",
  title: { vi: "Danh sách điểm danh", en: "Attendance" },
  columns: [
    {
      field: "eventCode",
      heading: { vi: "Mã sự kiện", en: "Event code" },
      alsoCalled: ["Sự kiện"],
      example: "SK-2026-001",
    },
    memberId,
    fullName,
    {
      field: "presence",
      heading: { vi: "Điểm danh", en: "Attendance" },
      alsoCalled: ["Có mặt/Vắng/Vắng có lý do", "Có mặt", "Tình trạng", "Tham dự"],
      example: "Có mặt",
    },
    { field: "reason", heading: { vi: "Lý do vắng", en: "Reason" }, alsoCalled: ["Lý do"], example: "" },
  ],
  needed: [["eventCode"], ["memberId", "fullName"], ["presence"]],
  mutation: `mutation ImportAttendance($input: ImportAttendanceInput!) { result: importAttendance(input: $input) { ${outcome} } }`,
  prepare: nameRegistrations,
};

/** Every kind of list that can be brought in. */
export const importKinds: readonly ImportKind[] = [members, appointments, attendance];
