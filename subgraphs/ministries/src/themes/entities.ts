import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

export type ThemeState = "DRAFT" | "ISSUED" | "CLOSED";

export interface AnnualTheme {
  readonly id: string;
  readonly year: number;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly guidanceVi: string | null;
  readonly guidanceEn: string | null;
  readonly state: ThemeState;
  readonly issuedOn: string | null;
  readonly documentId: string | null;
  readonly version: number;
}

/** What a theme said before it was corrected; rows are added, never changed. */
export interface ThemeCorrection {
  readonly id: string;
  readonly themeId: string;
  readonly versionNo: number;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly guidanceVi: string | null;
  readonly guidanceEn: string | null;
  readonly note: string;
  readonly correctedAt: Date;
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
    version: { type: "integer" },
  } satisfies Record<keyof AnnualTheme, EntitySchemaColumnOptions>,
});

export const ThemeCorrectionEntity = new EntitySchema<ThemeCorrection>({
  name: "ThemeCorrection",
  schema: "ministries",
  tableName: "theme_correction",
  columns: {
    id: { type: "text", primary: true },
    themeId: { type: "text", name: "theme_id" },
    versionNo: { type: "integer", name: "version_no" },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    guidanceVi: { type: "text", name: "guidance_vi", nullable: true },
    guidanceEn: { type: "text", name: "guidance_en", nullable: true },
    note: { type: "text" },
    correctedAt: { type: "timestamptz", name: "corrected_at" },
  } satisfies Record<keyof ThemeCorrection, EntitySchemaColumnOptions>,
});
