import { demoId } from "../foundation/demo-id.ts";
import { addDocument, letterNumber } from "../programme/add-document.ts";
import type { DemoWorld } from "../world.ts";

/**
 * Story 5: the yearly workshop goes round the ministries. The turn of Culture in 2020 was given up and Home Affairs stepped
 * in; two hosts of earlier years (Agriculture, Natural Resources) have since become one unit; that of 2026 is still to come.
 */
export const hostTurns = [
  { year: 2018, unit: "MOET", state: "HELD" },
  { year: 2019, unit: "MARD", state: "HELD" },
  { year: 2020, unit: "MOCST", state: "CANCELLED" },
  { year: 2020, unit: "MOHA", state: "HELD" },
  { year: 2021, unit: "MONRE", state: "HELD" },
  { year: 2022, unit: "MOF", state: "HELD" },
  { year: 2023, unit: "MOJ", state: "HELD" },
  { year: 2024, unit: "MOH", state: "HELD" },
  { year: 2025, unit: "MAE", state: "HELD" },
  { year: 2026, unit: "MOST", state: "SCHEDULED" },
  { year: 2027, unit: "MOCST", state: "CONFIRMED" },
  { year: 2028, unit: "MOIT", state: "PROPOSED" },
] as const;

/** The workshop of a year is always its event 001. */
export function workshopCode(year: number): string {
  return `SK-${year}-001`;
}

export function hostAssignmentId({ year, unit }: { readonly year: number; readonly unit: string }): string {
  return demoId("hst", `${year} ${unit}`);
}

export function addHostRotation(world: DemoWorld): void {
  const { rows, units } = world;
  for (const { year, unit, state } of hostTurns) {
    const id = hostAssignmentId({ year, unit });
    const hasWorkshop = state === "HELD" || state === "SCHEDULED";
    rows.add("ministries.host_assignment", {
      id,
      year,
      unit_id: units.idOf(unit),
      state,
      letter_id: state === "SCHEDULED" || state === "CONFIRMED" ? addLetter(world, unit, year) : null,
      event_id: hasWorkshop ? demoId("evt", workshopCode(year)) : null,
    });
    rows.add("events.host_turn", { id, unit_id: units.idOf(unit), year, state });
    if (state === "HELD") {
      rows.add("ministries.host_promise", {
        host_assignment_id: id,
        leadership_commitments_vi: "Bố trí một hoạt động của Mạng lưới trong kế hoạch năm sau của đơn vị (minh họa).",
        leadership_commitments_en: "To place one activity of the network in the unit's plan of the next year (demo).",
      });
    } else if (state === "CANCELLED") {
      rows.add("ministries.host_promise", {
        host_assignment_id: id,
        note_vi: "Đơn vị xin lùi lượt do tạm dừng sự kiện đông người.",
        note_en: "The unit gave up its turn while large gatherings were suspended.",
      });
    }
  }
}

/** The unit's letter that confirms its turn. */
function addLetter(world: DemoWorld, unit: string, year: number): string {
  return addDocument(world, {
    key: `host letter ${year} ${unit}`,
    number: letterNumber(world, unit, 100 + (year % 100)),
    type: "CONG_VAN",
    title: { vi: `Xác nhận đăng cai hội thảo năm ${year} (minh họa)`, en: `Confirmation to host in ${year} (demo)` },
    issuer: unit,
    issuedOn: "2026-02-16",
    visibility: "NETWORK",
  });
}
