import type { Connection } from "@sen/database";
import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

/** A unit of the network; its names are versions, its status follows from its dates. */
export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly protocolOrder: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly version: number;
}

export type UnitKind =
  | "MINISTRY"
  | "MINISTRY_LEVEL_AGENCY"
  | "GOVERNMENT_AGENCY"
  | "PARTY_BODY"
  | "STATE_BODY"
  | "SOCIO_POLITICAL_ORG"
  | "UNION_CENTRAL"
  | "UNION_AFFILIATE";

export interface UnitVersion {
  readonly id: string;
  readonly unitId: string;
  readonly versionNo: number;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly abbreviationVi: string;
  readonly abbreviationEn: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly legalBasis: string | null;
}

export type SuccessionState = "PLANNED" | "RECORDED";

export interface UnitSuccession {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string | null;
  readonly type: "MERGED_INTO" | "RENAMED" | "SPLIT_TO" | "FUNCTION_TRANSFERRED" | "DISSOLVED";
  readonly isPrimary: boolean;
  readonly effectiveOn: string;
  readonly functionsVi: string | null;
  readonly functionsEn: string | null;
  readonly legalBasis: string | null;
  readonly state: SuccessionState;
  /** Confirmed, but its day has not come. */
  readonly waiting: boolean;
  readonly version: number;
}

export type UnitConnection = Connection<Unit>;

export const UnitEntity = new EntitySchema<Unit>({
  name: "Unit",
  schema: "ministries",
  tableName: "unit",
  columns: {
    id: { type: "text", primary: true },
    code: { type: "text" },
    kind: { type: "text" },
    protocolOrder: { type: "integer", name: "protocol_order" },
    validFrom: { type: "date", name: "valid_from", nullable: true },
    validTo: { type: "date", name: "valid_to", nullable: true },
    version: { type: "integer" },
  } satisfies Record<keyof Unit, EntitySchemaColumnOptions>,
});

export const UnitVersionEntity = new EntitySchema<UnitVersion>({
  name: "UnitVersion",
  schema: "ministries",
  tableName: "unit_version",
  columns: {
    id: { type: "text", primary: true },
    unitId: { type: "text", name: "unit_id" },
    versionNo: { type: "integer", name: "version_no" },
    nameVi: { type: "text", name: "name_vi" },
    nameEn: { type: "text", name: "name_en", nullable: true },
    abbreviationVi: { type: "text", name: "abbreviation_vi" },
    abbreviationEn: { type: "text", name: "abbreviation_en", nullable: true },
    validFrom: { type: "date", name: "valid_from", nullable: true },
    validTo: { type: "date", name: "valid_to", nullable: true },
    legalBasis: { type: "text", name: "legal_basis", nullable: true },
  } satisfies Record<keyof UnitVersion, EntitySchemaColumnOptions>,
});

export const UnitSuccessionEntity = new EntitySchema<UnitSuccession>({
  name: "UnitSuccession",
  schema: "ministries",
  tableName: "unit_succession",
  columns: {
    id: { type: "text", primary: true },
    fromId: { type: "text", name: "from_id" },
    toId: { type: "text", name: "to_id", nullable: true },
    type: { type: "text" },
    isPrimary: { type: "boolean", name: "is_primary" },
    effectiveOn: { type: "date", name: "effective_on" },
    functionsVi: { type: "text", name: "functions_vi", nullable: true },
    functionsEn: { type: "text", name: "functions_en", nullable: true },
    legalBasis: { type: "text", name: "legal_basis", nullable: true },
    state: { type: "text" },
    waiting: { type: "boolean" },
    version: { type: "integer" },
  } satisfies Record<keyof UnitSuccession, EntitySchemaColumnOptions>,
});
