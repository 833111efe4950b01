import { createHash } from "node:crypto";
import type { Day } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { DemoText, DemoWorld } from "../world.ts";

export interface NewDocument {
  /** What the id is made from; also its place among the issuer's papers. */
  readonly key: string;
  readonly number: string | null;
  readonly type:
    | "NGHI_QUYET"
    | "QUYET_DINH"
    | "KE_HOACH"
    | "CONG_VAN"
    | "THONG_BAO"
    | "BAO_CAO"
    | "BIEN_BAN"
    | "TAI_LIEU";
  readonly title: DemoText;
  /** Unit code. */
  readonly issuer: string;
  readonly issuedOn: Day;
  readonly visibility: "PUBLIC" | "NETWORK" | "UNIT";
}

/** Files a paper in the ministries slice and gives its id, for the slices that refer to it. The file itself is invented. */
export function addDocument({ rows, units }: DemoWorld, document: NewDocument): string {
  const id = demoId("doc", document.key);
  const sha256 = createHash("sha256").update(document.key).digest("hex");
  rows.add("ministries.document", {
    id,
    doc_number: document.number,
    doc_type: document.type,
    title_vi: document.title.vi,
    title_en: document.title.en,
    issuer_id: units.idOf(document.issuer),
    issued_on: document.issuedOn,
    visibility: document.visibility,
    file_name: `${document.key.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.pdf`,
    mime_type: "application/pdf",
    size_bytes: 40_000 + (Number.parseInt(sha256.slice(0, 6), 16) % 900_000),
    sha256,
  });
  return id;
}

/** A letter's number in the usual form, e.g. `45/CV-BGDĐT`. */
export function letterNumber({ units }: DemoWorld, unit: string, number: number): string {
  return `${number}/CV-${units.requireUnit(unit).abbreviation.vi}`;
}
