import { expect, test } from "@jest/globals";
import { writeCalendar } from "./write-calendar.ts";
import type { CalendarEntry } from "./write-calendar.ts";

const entry: CalendarEntry = {
  id: "evt_1",
  code: "SK-2026-001",
  titleVi: "Hội thảo",
  summaryVi: null,
  venueVi: null,
  startsAt: new Date("2026-12-05T01:00:00Z"),
  endsAt: new Date("2026-12-05T10:00:00Z"),
  state: "ANNOUNCED",
  registrationState: null,
  version: 7,
  changedAt: new Date("2026-11-01T00:00:00Z"),
};

const phrase = "Hội thảo nâng cao năng lực lãnh đạo, quản lý; ứng xử và “phản biện” chính sách 👩‍💼 ";

/** What a program reads again: unfolded (RFC 5545, 3.1) and unescaped (3.3.11). */
function read(text: string, property: string): string | undefined {
  const line = text
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .find((each) => each.startsWith(`${property}:`));
  return line
    ?.slice(property.length + 1)
    .replaceAll(/\\([\\;,n])/g, (_all, mark: string) => (mark === "n" ? "\n" : mark));
}

test("Vietnamese titles are folded at 75 octets, between characters, wherever they begin, and read the same", () => {
  for (let offset = 0; offset < 90; offset += 1) {
    const titleVi = "x".repeat(offset) + phrase.repeat(6).trim();
    const text = writeCalendar("Sen", [{ ...entry, titleVi }]);
    for (const line of text.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      // A character that is cut in two is no character any more.
      expect(line.isWellFormed()).toBe(true);
    }
    expect(read(text, "SUMMARY")).toBe(titleVi);
  }
});

test("an entry has times in UTC, keeps its UID, and counts its changes", () => {
  const text = writeCalendar("Sen", [entry]);
  expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
  expect(read(text, "UID")).toBe("evt_1@sen");
  expect(read(text, "DTSTART")).toBe("20261205T010000Z");
  expect(read(text, "DTEND")).toBe("20261205T100000Z");
  expect(read(text, "SEQUENCE")).toBe("7");
});

test.each([
  ["ANNOUNCED", null, "CONFIRMED"],
  ["REGISTRATION_OPEN", "OFFERED", "TENTATIVE"],
  ["POSTPONED", "CONFIRMED", "TENTATIVE"],
  ["CANCELLED", "CANCELLED", "CANCELLED"],
] as const)("an event that is %s, for one whose seat is %s, is %s", (state, registrationState, status) => {
  expect(read(writeCalendar("Sen", [{ ...entry, state, registrationState }]), "STATUS")).toBe(status);
});

test("a title with line breaks cannot add properties of its own", () => {
  const text = writeCalendar("Sen", [{ ...entry, titleVi: "Một\r\nATTENDEE:mailto:x@demo.example" }]);
  expect(text.split("\r\n").some((line) => line.startsWith("ATTENDEE"))).toBe(false);
});
