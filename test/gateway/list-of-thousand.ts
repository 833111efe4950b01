export type Line = readonly (string | Date | null)[];

const families = ["Tống", "Lương", "Quách", "Thái", "Tạ", "Đinh", "Mạc", "Từ", "Đàm", "Viên"];
const middles = ["Thị Ngọc", "Thu", "Bích", "Hồng", "Kiều", "Mỹ", "Như", "Thùy", "Tường", "Ý"];
const givens = ["Ánh", "Châu", "Diễm", "Hường", "Lụa", "Nữ", "Oanh", "Sương", "Tuyết", "Vượng"];

/** A list as a ministry keeps it: a title, then headings, dates as days or as texts, units by code or by name. */
export function listOfThousand(): { readonly headings: readonly Line[]; readonly lines: readonly Line[] } {
  const headings = [
    ["DANH SÁCH THÀNH VIÊN MẠNG LƯỚI NỮ LÃNH ĐẠO", null, null, null, null, null, null, null, null, null, null, null],
    [null, null, null, null, null, null, null, null, null, null, null, null],
    [
      "STT",
      "Họ và tên",
      "Đơn vị",
      "Vụ/Cục/Phòng",
      "Chức vụ",
      "Cấp bậc",
      "Ngày bắt đầu",
      "Thư điện tử",
      "Điện thoại",
      "Loại thành viên",
      "Nhiệm kỳ",
      "Ghi chú",
    ],
  ];
  return { headings, lines: Array.from({ length: 1000 }, (_each, index) => lineOf(index)) };
}

function lineOf(index: number): Line {
  const family = families[index % 10] ?? "";
  const middle = middles[Math.floor(index / 10) % 10] ?? "";
  const given = givens[Math.floor(index / 100)] ?? "";
  return [
    String(index + 1),
    // Half of the lists of the world come in decomposed letters.
    `${family} ${middle} Khuê ${given}`.normalize(index % 2 === 0 ? "NFC" : "NFD"),
    index % 2 === 0 ? "MOF" : "Bộ Tài chính",
    "Vụ Tổ chức cán bộ",
    index % 3 === 0 ? "Vụ trưởng" : "Phó Vụ trưởng",
    index % 3 === 0 ? "Vụ trưởng" : "Phó Vụ trưởng",
    index % 2 === 0 ? "15/04/2023" : new Date("2023-04-15"),
    `can.bo.${index + 1}@coquan.example`,
    `024 3333 ${String(1000 + index)}`,
    "Mở rộng",
    "2022-2027",
    index % 7 === 0 ? "đã rà soát" : null,
  ];
}

interface ExpectedFault {
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly found: string | null;
  readonly vi: string;
}

const headingsByColumn: Readonly<Record<string, string>> = {
  B: "Họ và tên",
  C: "Đơn vị",
  E: "Chức vụ",
  F: "Cấp bậc",
  G: "Ngày bắt đầu",
  H: "Thư điện tử",
  I: "Điện thoại",
  J: "Loại thành viên",
  K: "Nhiệm kỳ",
};
const day = "ngày có thật, dạng ngày/tháng/năm, ví dụ 01/03/2025";
const unit = "mã hoặc tên đầy đủ của một đơn vị trong Mạng lưới, ví dụ MOF";
const ranks = "một trong: Thứ trưởng trở lên; Vụ trưởng; Phó Vụ trưởng; Khác";
const kinds = "một trong: Ủy viên BCH không chuyên trách; Ủy viên BCH chuyên trách; Mở rộng";
const longPost = "Phó Vụ trưởng phụ trách ".repeat(10).trim();

/** What is put where, and what is to be told of it. */
const wrongs: readonly (readonly [column: string, code: string, value: string | null, expected: string])[] = [
  ["C", "MISSING", null, "mã hoặc tên đơn vị"],
  ["C", "UNKNOWN_UNIT", "Bộ Mưa gió", unit],
  ["K", "TERM_ENDED", "2017-2022", "nhiệm kỳ chưa kết thúc: 2017-2022 kết thúc ngày 31/03/2022"],
  ["C", "UNIT_ENDED", "MARD", "đơn vị còn hoạt động: MARD kết thúc ngày 28/02/2025"],
  ["E", "MISSING", null, "tên chức vụ"],
  ["E", "TOO_LONG", longPost, "nhiều nhất 200 ký tự"],
  ["F", "MISSING", null, ranks],
  ["F", "UNKNOWN_RANK", "Trưởng thôn", ranks],
  ["F", "RANK_BELOW_RULE", "Khác", "từ cấp phó vụ trưởng trở lên, hoặc ghi lý do ngoại lệ"],
  ["G", "MISSING", null, day],
  ["G", "NOT_A_DATE", "31/02/2025", day],
  ["G", "NOT_A_DATE", "quý III", day],
  ["H", "BAD_EMAIL", "khong-co-a-cong", "thư điện tử dạng ten@coquan.vn"],
  ["H", "EMAIL_TAKEN", "Dan.Do.001@demo.example", "thư điện tử chưa được thành viên nào dùng"],
  ["I", "BAD_PHONE", "gọi Lan", "6 đến 29 chữ số, có thể bắt đầu bằng + hoặc số 0"],
  ["J", "UNKNOWN_KIND", "Danh dự", kinds],
  ["K", "UNKNOWN_TERM", "1990-1995", "mã nhiệm kỳ: 2022-2027"],
  ["B", "NOT_A_NAME", "Hoa", "họ và tên, ít nhất hai từ, không có chữ số"],
  [
    "B",
    "NAME_KNOWN",
    "Do Nguyen Quynh Dan",
    "người chưa có trong Mạng lưới; nếu chỉ trùng tên, ghi Có ở cột đã kiểm tra trùng tên",
  ],
  ["B", "MISSING", null, "họ và tên"],
];

/** The list with forty faults: each of twenty, early in the list and late in it. */
export function spoil(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly faults: readonly ExpectedFault[];
} {
  const faults: ExpectedFault[] = [];
  const spoilt = lines.map((line, index): Line => {
    const wrong = index % 25 === 0 ? wrongs[(index / 25) % wrongs.length] : undefined;
    if (wrong === undefined) return line;
    const [column, code, value, expected] = wrong;
    const changed = [...line];
    changed["ABCDEFGHIJKL".indexOf(column)] = value;
    // A person or an e-mail that comes twice is told at its first line by what is kept, at its second by the first.
    const isSecond = index >= 500;
    const first = index - 500 + 4;
    const repeated = isSecond ? repeats[code] : undefined;
    const why = repeated ? repeated.expected(first) : expected;
    const found = value === null ? "để trống" : `thấy "${value}"`;
    const vi = `Dòng ${index + 4}, cột ${column} (${headingsByColumn[column] ?? ""}): ${found}; cần ${why}.`;
    faults.push({ line: index + 4, column, code: repeated?.code ?? code, found: value, vi });
    return changed;
  });
  return { lines: spoilt, faults };
}

const repeats: Readonly<Record<string, { readonly code: string; readonly expected: (first: number) => string }>> = {
  NAME_KNOWN: {
    code: "NAME_TWICE",
    expected: (first) =>
      `mỗi người một dòng: tên này đã có ở dòng ${first}; nếu là người khác, ghi Có ở cột đã kiểm tra trùng tên`,
  },
  EMAIL_TAKEN: {
    code: "EMAIL_TWICE",
    expected: (first) => `thư điện tử của riêng từng người: đã có ở dòng ${first}`,
  },
};
