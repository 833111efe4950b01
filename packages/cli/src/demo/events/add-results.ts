import { addDays, at, yearOf } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { Random } from "../foundation/random.ts";
import type { DemoText, DemoWorld } from "../world.ts";
import { eventId } from "./demo-event.ts";
import type { DemoEvent } from "./demo-event.ts";

const statements: readonly (DemoText & { readonly kind: string })[] = [
  {
    kind: "CONCLUSION",
    vi: "Duy trì và mở rộng Mạng lưới ở đơn vị.",
    en: "Keep up and widen the network in the unit.",
  },
  { kind: "TASK", vi: "Gửi báo cáo kết quả cho Thư ký Mạng lưới.", en: "Send the results to the secretariat." },
  {
    kind: "COMMITMENT",
    vi: "Đưa một hoạt động của Mạng lưới vào kế hoạch năm sau.",
    en: "Place an activity of the network in next year's plan.",
  },
  {
    kind: "RECOMMENDATION",
    vi: "Báo lịch trước một quý để thành viên sắp xếp.",
    en: "Announce dates a quarter ahead.",
  },
];

const questions: readonly (DemoText & { readonly code: string })[] = [
  { code: "CONTENT", vi: "Nội dung thiết thực", en: "The content was useful" },
  { code: "SPEAKERS", vi: "Báo cáo viên", en: "The speakers" },
  { code: "ORGANISATION", vi: "Công tác tổ chức", en: "The organisation" },
];

/** Events where fewer than five answered. */
const eventsWithFewAnswers: readonly string[] = ["SK-2020-004", "SK-2023-006", "SK-2025-003", "SK-2026-004"];

/** What a past event led to, how its host evaluates it, and anonymous answers of those who came. */
export function addResults(world: DemoWorld, event: DemoEvent, attended: number): void {
  const random = world.random.fork(`results ${event.code}`);
  const isBig = event.kind === "ANNUAL_WORKSHOP" || event.kind === "REVIEW_CONFERENCE";
  addOutcomes(world, random, event, isBig ? 3 : random.int(0, 2));
  if (event.state === "REPORTED") {
    world.rows.add("events.evaluation", {
      event_id: eventId(event.code),
      objectives_met: random.int(3, 5),
      awareness_change: event.kind === "ANNUAL_WORKSHOP" ? random.int(0, 2) : null,
      strengths_vi: "Nội dung sát thực tế, trao đổi cởi mở.",
      strengths_en: "Close to practice, open exchange.",
      difficulties_vi: "Thời gian ngắn so với nội dung.",
      difficulties_en: "Little time for the content.",
      recommendations_vi: "Gửi tài liệu trước một tuần.",
      recommendations_en: "Send the papers a week ahead.",
    });
  }
  addMinutes(world, event);
  // At some events so few answer that averages would point at people: the statistics must hide them.
  const isShy = eventsWithFewAnswers.includes(event.code);
  const answers = isShy ? random.int(1, 4) : Math.floor(attended * (0.4 + random.next() * 0.3));
  addFeedback(world, random, event, Math.min(attended, answers));
}

function addOutcomes({ rows, units, today }: DemoWorld, random: Random, event: DemoEvent, count: number): void {
  for (const [place, { kind, vi, en }] of random.sample(statements, count).entries()) {
    const dueOn = addDays(event.startsOn, random.int(60, 240));
    const state =
      dueOn > today
        ? "OPEN"
        : random.weighted([
            ["DONE", 75],
            ["OPEN", 15],
            ["DROPPED", 10],
          ] as const);
    rows.add("events.outcome", {
      id: demoId("out", `${event.code} ${place}`),
      event_id: eventId(event.code),
      kind,
      state,
      statement_vi: vi,
      statement_en: en,
      responsible_unit_id: units.idOf(event.host),
      due_on: kind === "CONCLUSION" ? null : dueOn,
      review_on: addDays(dueOn, 14),
    });
  }
}

function addFeedback({ rows }: DemoWorld, random: Random, event: DemoEvent, answers: number): void {
  const year = yearOf(event.startsOn);
  const ids = questions.map(({ code, vi, en }, place) => {
    const id = demoId("fbq", `${event.code} ${code}`);
    const row = { id, event_id: eventId(event.code), code, position: place + 1, label_vi: vi, label_en: en };
    rows.add("events.feedback_question", row);
    return id;
  });
  for (let number = 0; number < answers; number += 1) {
    const id = demoId("fbr", `${event.code} ${number} ${year}`);
    rows.add("events.feedback_response", { id, event_id: eventId(event.code), overall: score(random) });
    const given = ids.map((question) => ({ response_id: id, question_id: question, score: score(random) }));
    rows.add("events.feedback_answer", ...given);
  }
}

function score(random: Random): number {
  return random.weighted([
    [5, 38],
    [4, 40],
    [3, 16],
    [2, 5],
    [1, 1],
  ] as const);
}

const minutesText = {
  vi: "Hội nghị đã trao đổi, thống nhất các việc cần làm nêu ở phần kết quả. Biên bản minh họa.",
  en: "The meeting discussed and agreed what is listed under outcomes. Demo minutes.",
};

/** Minutes of reported events are approved, those of the last ones circulated or still a draft. */
function addMinutes({ rows }: DemoWorld, event: DemoEvent): void {
  const id = demoId("mnt", event.code);
  const isReported = event.state === "REPORTED";
  const isCirculated = isReported || Number(event.code.slice(-1)) % 2 === 0;
  const circulatedOn = addDays(event.endsOn, 3);
  rows.add("events.minutes", {
    id,
    event_id: eventId(event.code),
    state: isReported ? "APPROVED" : isCirculated ? "CIRCULATED" : "DRAFT",
    circulated_at: isCirculated ? at(circulatedOn, 9) : null,
    approved_at: isReported ? at(addDays(event.endsOn, 10), 9) : null,
  });
  rows.add("events.minutes_revision", {
    minutes_id: id,
    number: 1,
    body_vi: minutesText.vi,
    body_en: minutesText.en,
    written_at: at(addDays(event.endsOn, 2), 16),
  });
  if (!isReported) return;
  rows.add("events.event_report", {
    event_id: eventId(event.code),
    sent_at: at(addDays(event.endsOn, 12), 9),
    accepted_at: at(addDays(event.endsOn, 15), 9),
  });
}
