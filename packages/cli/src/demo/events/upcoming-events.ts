import { addDays, toWorkday } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import { hostAssignmentId } from "../stories/host-rotation.ts";
import type { DemoEvent } from "./demo-event.ts";

/** Codes that tests and walks call the coming events by. */
export const upcoming = {
  /** The workshop of 2026: full, with a waitlist (story 2). */
  fullWorkshop: "SK-2026-001",
  /** A training with exactly ten seats left. */
  tenSeats: "SK-2026-020",
  /** A public forum, open to as many as come. */
  publicForum: "SK-2026-021",
  announcedConference: "SK-2026-022",
  fieldVisit: "SK-2026-023",
  draftMeeting: "SK-2026-024",
} as const;

const plain = { reservedSeats: 0, hostAssignmentId: null, planActivityId: null, themeYear: 2026 } as const;

/** Events to come, counted from the day the demo plays on, so that there is always something to sign up for. */
export function createUpcomingEvents(today: Day): DemoEvent[] {
  const inDays = (days: number) => toWorkday(addDays(today, days));
  const open = (days: number) =>
    ({
      startsOn: inDays(days),
      endsOn: inDays(days),
      state: "REGISTRATION_OPEN",
      registrationOpensOn: addDays(today, -21),
      registrationClosesOn: addDays(inDays(days), -2),
    }) as const;
  return [
    {
      ...plain,
      ...open(11),
      code: upcoming.fullWorkshop,
      kind: "ANNUAL_WORKSHOP",
      host: "MOST",
      title: {
        vi: "Hội thảo thường niên Mạng lưới năm 2026",
        en: "Annual workshop of the network 2026",
      },
      mode: "IN_PERSON",
      visibility: "PUBLIC",
      capacity: 60,
      reservedSeats: 5,
      hostAssignmentId: hostAssignmentId({
        year: 2026,
        unit: "MOST",
      }),
    },
    {
      ...plain,
      ...open(15),
      code: upcoming.tenSeats,
      kind: "TRAINING",
      host: "MOET",
      title: {
        vi: "Lớp bồi dưỡng: kỹ năng số cho cán bộ nữ",
        en: "Training: digital skills for women cadres",
      },
      mode: "HYBRID",
      visibility: "NETWORK",
      capacity: 40,
      reservedSeats: 2,
    },
    {
      ...plain,
      ...open(22),
      code: upcoming.publicForum,
      kind: "FORUM",
      host: "MOH",
      title: {
        vi: "Diễn đàn: sức khỏe tinh thần của nữ công chức",
        en: "Forum: mental health of women in public service",
      },
      mode: "HYBRID",
      visibility: "PUBLIC",
      capacity: null,
    },
    {
      ...plain,
      ...open(35),
      code: upcoming.fieldVisit,
      kind: "FIELD_VISIT",
      host: "MAE",
      title: {
        vi: "Đi thực tế: thực phẩm an toàn do phụ nữ sản xuất",
        en: "Field visit: safe food produced by women",
      },
      mode: "IN_PERSON",
      visibility: "NETWORK",
      capacity: 25,
    },
    {
      ...plain,
      startsOn: inDays(56),
      endsOn: inDays(56),
      state: "ANNOUNCED",
      themeYear: null,
      code: upcoming.announcedConference,
      kind: "REVIEW_CONFERENCE",
      host: "VWU",
      mode: "HYBRID",
      visibility: "PUBLIC",
      title: {
        vi: "Hội nghị tổng kết năm, triển khai năm mới",
        en: "Review of the year and launch of the next",
      },
      capacity: 150,
      registrationOpensOn: addDays(today, 20),
      registrationClosesOn: addDays(today, 53),
    },
    {
      ...plain,
      startsOn: inDays(65),
      endsOn: inDays(65),
      state: "DRAFT",
      themeYear: null,
      code: upcoming.draftMeeting,
      kind: "MEETING",
      host: "MOET",
      mode: "ONLINE",
      visibility: "NETWORK",
      title: {
        vi: "Sinh hoạt chuyên đề: đào tạo nghề cho lao động nữ",
        en: "Meeting: vocational training for women workers",
      },
      capacity: null,
      registrationOpensOn: null,
      registrationClosesOn: null,
    },
  ];
}
