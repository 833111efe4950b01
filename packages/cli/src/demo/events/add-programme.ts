import { addDays, at } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import { fullName } from "../people/create-names.ts";
import type { DemoMember } from "../people/demo-member.ts";
import type { PersonName } from "../people/create-names.ts";
import { addDocument } from "../programme/add-document.ts";
import type { DemoText, DemoWorld } from "../world.ts";
import { eventId } from "./demo-event.ts";
import type { DemoEvent } from "./demo-event.ts";

const sessions: readonly (DemoText & { readonly from: number; readonly to: number })[] = [
  { from: 8, to: 10, vi: "Phiên mở đầu: tình hình và vấn đề", en: "Opening: where we stand" },
  { from: 10, to: 11, vi: "Kinh nghiệm của các đơn vị", en: "Experience of the units" },
  { from: 13, to: 15, vi: "Thảo luận nhóm", en: "Group discussion" },
  { from: 15, to: 16, vi: "Kết luận và cam kết", en: "Conclusions and commitments" },
];

/** Sessions with speakers (members who are known to come, and guests from outside) and the papers handed out. */
export function addProgramme(
  world: DemoWorld,
  event: DemoEvent,
  speakers: readonly DemoMember[],
  guests: readonly PersonName[],
): DemoMember[] {
  const { rows } = world;
  const random = world.random.fork(`programme ${event.code}`);
  const heard: DemoMember[] = [];
  const waiting = random.shuffle(speakers);
  const count = event.kind === "MEETING" ? 2 : event.kind === "ANNUAL_WORKSHOP" ? 4 : 3;
  sessions.slice(0, count).forEach(({ from, to, vi, en }, place) => {
    const id = demoId("ses", `${event.code} ${place}`);
    rows.add("events.session", {
      id,
      event_id: eventId(event.code),
      title_vi: vi,
      title_en: en,
      starts_at: at(event.startsOn, from),
      ends_at: at(event.startsOn, to),
      room_vi: "Hội trường lớn",
      room_en: "Main hall",
    });
    const member = waiting.pop();
    const speaker = { id: demoId("spk", `${event.code} ${place} 1`), session_id: id, position: 1 };
    if (member !== undefined) {
      rows.add("events.session_speaker", { ...speaker, member_id: member.id, role: place === 0 ? "CHAIR" : "SPEAKER" });
      heard.push(member);
    }
    if (!random.chance(0.5)) return;
    rows.add("events.session_speaker", {
      id: demoId("spk", `${event.code} ${place} 2`),
      session_id: id,
      position: 2,
      role: "PANELLIST",
      guest_name: fullName(random.pick(guests)),
      guest_affiliation: random.pick([
        "Viện nghiên cứu (hư cấu)",
        "Trường đại học (hư cấu)",
        "Tổ chức quốc tế (hư cấu)",
      ]),
    });
  });
  addMaterials(world, event);
  return heard;
}

function addMaterials(world: DemoWorld, event: DemoEvent): void {
  const random = world.random.fork(`materials ${event.code}`);
  const kinds = [
    { visibility: "PUBLIC", vi: "Chương trình", en: "Programme" },
    { visibility: "NETWORK", vi: "Tài liệu tham khảo", en: "Reading" },
    { visibility: "UNIT", vi: "Ghi chép nội bộ của đơn vị chủ trì", en: "Host's internal notes" },
  ] as const;
  kinds.forEach(({ visibility, vi, en }, place) => {
    if (place > 0 && !random.chance(0.6) && event.kind !== "ANNUAL_WORKSHOP") return;
    const title = { vi: `${vi} – ${event.code}`, en: `${en} – ${event.code}` };
    const documentId = addDocument(world, {
      key: `${event.code} ${place}`,
      number: null,
      type: "TAI_LIEU",
      title,
      issuer: event.host,
      visibility,
      issuedOn: event.startsOn < world.today ? event.startsOn : addDays(world.today, -5),
    });
    world.rows.add("events.material", {
      id: demoId("mat", `${event.code} ${place}`),
      event_id: eventId(event.code),
      document_id: documentId,
      title_vi: title.vi,
      title_en: title.en,
      visibility,
    });
  });
}
