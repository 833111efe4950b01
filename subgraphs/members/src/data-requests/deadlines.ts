import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { DataRequestKind } from "../generated/resolvers.ts";

/** A span of days, as the law counts them. */
export interface Span {
  readonly days: number;
  readonly unit: "WORKING" | "CALENDAR";
}

/** What the law gives for one kind of request. */
export interface Deadlines {
  readonly acknowledge: Span;
  readonly due: Span;
  /** When another holder of the data has to act as well. */
  readonly dueWithThirdParty: Span;
  /** Added to what is due, once. */
  readonly extension: Span;
  readonly extensionWithThirdParty: Span;
}

const calendar = (days: number): Span => ({ days, unit: "CALENDAR" });
const acknowledge: Span = { days: 2, unit: "WORKING" };

const withdrawal: Deadlines = {
  acknowledge,
  due: calendar(15),
  dueWithThirdParty: calendar(20),
  extension: calendar(15),
  extensionWithThirdParty: calendar(15),
};
const access: Deadlines = {
  acknowledge,
  due: calendar(10),
  dueWithThirdParty: calendar(15),
  extension: calendar(10),
  extensionWithThirdParty: calendar(10),
};
const erasure: Deadlines = {
  acknowledge,
  due: calendar(20),
  dueWithThirdParty: calendar(30),
  extension: calendar(20),
  extensionWithThirdParty: calendar(20),
};

/**
 * Deadlines by kind where the setting `dataRequest.deadlines` says nothing else. Sources: summaries of Decree 356/2025 by
 * law firms; figures for access, correction, copy and deletion are to be confirmed with the official text.
 */
export const defaultDeadlines: Readonly<Record<DataRequestKind, Deadlines>> = {
  ACCESS: access,
  RECTIFY: access,
  PROVIDE_COPY: access,
  ERASE: erasure,
  RESTRICT: withdrawal,
  OBJECT: withdrawal,
  WITHDRAW_CONSENT: withdrawal,
};

/** The deadlines in force: each span that the setting gives for a kind takes the place of the default. */
export async function findDeadlines(db: ViewerDatabase, kind: DataRequestKind): Promise<Deadlines> {
  const [row] = await db.query<{ value: Partial<Record<DataRequestKind, Partial<Deadlines>>> }>(
    sql`select value from members.setting where key = 'dataRequest.deadlines'`,
  );
  return { ...defaultDeadlines[kind], ...row?.value[kind] };
}
