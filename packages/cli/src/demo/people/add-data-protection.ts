import { demoId } from "../foundation/demo-id.ts";
import type { DemoMember } from "./demo-member.ts";
import type { DemoWorld } from "../world.ts";

interface DemoRequest {
  /** Number of the member who asks. */
  readonly member: number;
  readonly kind: string;
  readonly state: string;
  readonly wish?: string;
  /** Moments as `YYYY-MM-DD`; the times of day are filled in. */
  readonly received: string;
  readonly acknowledge: string;
  readonly due: string;
  readonly extended?: string;
  readonly closed?: string;
  readonly decision?: string;
  readonly legalReason?: string;
}

/** One of each stage: late to be acknowledged, being worked on, extended, done, refused. */
const requests: readonly DemoRequest[] = [
  {
    member: 12,
    kind: "RECTIFY",
    state: "RECEIVED",
    wish: "Cập nhật chức vụ mới (minh họa)",
    received: "2026-11-18",
    acknowledge: "2026-11-20",
    due: "2026-11-28",
  },
  {
    member: 9,
    kind: "PROVIDE_COPY",
    state: "IN_PROGRESS",
    received: "2026-11-16",
    acknowledge: "2026-11-18",
    due: "2026-11-26",
  },
  {
    member: 3,
    kind: "ACCESS",
    state: "EXTENDED",
    received: "2026-11-05",
    acknowledge: "2026-11-09",
    due: "2026-11-25",
    extended: "2026-11-14",
  },
  {
    member: 5,
    kind: "OBJECT",
    state: "DONE",
    wish: "Không dùng dữ liệu cho thống kê (minh họa)",
    received: "2026-03-02",
    acknowledge: "2026-03-04",
    due: "2026-03-17",
    closed: "2026-03-10",
    decision: "Đã loại khỏi thống kê ngoài luật định (minh họa)",
  },
  {
    member: 17,
    kind: "ERASE",
    state: "REFUSED",
    received: "2026-06-01",
    acknowledge: "2026-06-03",
    due: "2026-06-21",
    closed: "2026-06-15",
    decision: "Thành viên đang giữ nhiệm vụ; hồ sơ phải lưu (minh họa)",
    legalReason: "Luật 91/2025/QH15, Điều 14 (minh họa)",
  },
];

/** Reads of contacts in November 2026: by whom, with what, for what, of how many of the first members. */
const reads = [
  {
    by: "demo-secretariat",
    role: "SECRETARIAT",
    operation: "Q02_Directory",
    purpose: "Gửi giấy mời hội nghị tổng kết",
    at: "2026-11-10",
    people: 20,
  },
  {
    by: "demo-secretariat",
    role: "SECRETARIAT",
    operation: "Q18_TermRoster",
    purpose: "Rà soát nhiệm kỳ",
    at: "2026-11-17",
    people: 12,
  },
  {
    by: "demo-presidium",
    role: "PRESIDIUM",
    operation: "MemberPage",
    purpose: "Trao đổi về đề xuất",
    at: "2026-11-19",
    people: 1,
  },
] as const;

/** Requests of data subjects, and who read whose contact. */
export function addDataProtection({ rows, people }: DemoWorld): void {
  for (const request of requests) {
    const member = people.all.find(({ number }) => number === request.member);
    if (member !== undefined) rows.add("members.data_request", requestRow(request, member));
  }
  for (const { by, role, operation, purpose, at, people: number } of reads) {
    const entry = demoId("acl", `${by} ${at}`);
    const moment = `${at}T09:30:00+07:00`;
    rows.add("members.access_log", {
      id: entry,
      at: moment,
      subject: by,
      role,
      operation,
      purpose,
      fields: ["workEmail", "workPhone"],
    });
    for (const { id } of people.all.slice(0, number)) {
      rows.add("members.access_log_person", {
        entry_id: entry,
        member_id: id,
        at: moment,
        fields: ["workEmail", "workPhone"],
      });
    }
  }
}

function requestRow(request: DemoRequest, member: DemoMember) {
  const endOf = (day: string) => `${day}T23:59:59+07:00`;
  const morningOf = (day: string | undefined) => (day === undefined ? null : `${day}T09:00:00+07:00`);
  return {
    id: demoId("dtr", `${request.member} ${request.kind}`),
    member_id: member.id,
    kind: request.kind,
    state: request.state,
    wish: request.wish ?? null,
    involves_third_party: false,
    received_at: morningOf(request.received),
    acknowledge_by: endOf(request.acknowledge),
    due_at: endOf(request.due),
    extended_at: morningOf(request.extended),
    closed_at: morningOf(request.closed),
    decision_vi: request.decision ?? null,
    legal_reason: request.legalReason ?? null,
    created_by: member.id,
    version: 1,
  };
}
