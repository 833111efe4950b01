import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

export interface AnnualTheme {
  readonly id: string;
  readonly year: number;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly guidanceVi: string | null;
  readonly guidanceEn: string | null;
  readonly state: "DRAFT" | "ISSUED" | "CLOSED";
  readonly issuedOn: string | null;
  readonly documentId: string | null;
}

/** Figures over all plans of a theme, as `ministries.theme_progress` counts them. */
export interface ThemeProgress {
  readonly themeId: string;
  readonly plannedUnits: number;
  readonly submittedUnits: number;
  readonly approvedUnits: number;
  readonly activities: number;
  readonly done: number;
  readonly late: number;
  readonly weightedProgress: number;
}

export const AnnualThemeEntity = new EntitySchema<AnnualTheme>({
  name: "AnnualTheme",
  schema: "ministries",
  tableName: "annual_theme",
  columns: {
    id: { type: "text", primary: true },
    year: { type: "integer" },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    guidanceVi: { type: "text", name: "guidance_vi", nullable: true },
    guidanceEn: { type: "text", name: "guidance_en", nullable: true },
    state: { type: "text" },
    issuedOn: { type: "date", name: "issued_on", nullable: true },
    documentId: { type: "text", name: "document_id", nullable: true },
  } satisfies Record<keyof AnnualTheme, EntitySchemaColumnOptions>,
});
