export type MinutesState = "DRAFT" | "CIRCULATED" | "APPROVED";

export interface Minutes {
  readonly id: string;
  readonly eventId: string;
  readonly state: MinutesState;
  /** Number of the last revision. */
  readonly version: number;
  readonly documentId: string | null;
  readonly circulatedAt: Date | null;
  /** Member id. */
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
}

/** The text as it stood at one time; rows the viewer may not read yet are not there. */
export interface MinutesRevision {
  readonly minutesId: string;
  readonly number: number;
  readonly bodyVi: string;
  readonly bodyEn: string | null;
  /** Member id. */
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
}
