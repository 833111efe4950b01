import { sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { Unit, UnitSuccession } from "./entities.ts";

/** A succession as it would be recorded. */
export type NewSuccession = Pick<UnitSuccession, "type" | "isPrimary" | "effectiveOn"> & {
  readonly from: Unit;
  readonly to: Unit | null;
};

/** Why a succession cannot be recorded (rules V-U2 and V-U3); the database holds to the same. */
export async function findSuccessionProblem(context: Context, next: NewSuccession): Promise<UserError | null> {
  return findKindProblem(next) ?? findDayProblem(next) ?? (await findOtherProblem(context, next));
}

function findKindProblem({ type, isPrimary, from, to }: NewSuccession): UserError | null {
  if ((to === null) !== (type === "DISSOLVED"))
    return invalid("toCode", {
      vi: "chỉ giải thể (DISSOLVED) mới không có đơn vị kế thừa",
      en: "a dissolved unit, and no other, has no successor",
    });
  if (to?.id === from.id)
    return invalid("toCode", { vi: "đơn vị không kế thừa chính mình", en: "a unit does not succeed itself" });
  if (type === "DISSOLVED" && !isPrimary)
    return invalid("isPrimary", { vi: "giải thể luôn là kế thừa chính", en: "a dissolution is always primary" });
  return null;
}

function findDayProblem({ isPrimary, effectiveOn, from, to }: NewSuccession): UserError | null {
  const lastDay = dayBefore(effectiveOn);
  if (from.validFrom !== null && from.validFrom >= effectiveOn)
    return invalid("effectiveOn", {
      vi: `${from.code} bắt đầu hoạt động ngày ${from.validFrom}`,
      en: `${from.code} began on ${from.validFrom}`,
    });
  if (from.validTo !== null && (isPrimary ? from.validTo !== lastDay : from.validTo < lastDay))
    return invalid("effectiveOn", {
      vi: `${from.code} kết thúc ngày ${from.validTo}, đơn vị kế thừa bắt đầu ngày hôm sau`,
      en: `${from.code} ended on ${from.validTo}, and its successor begins on the day after`,
    });
  if (to === null) return null;
  if (to.validTo !== null && to.validTo < effectiveOn)
    return userError("UNIT_ENDED", ["toCode"], { unit: to.code, endedOn: to.validTo });
  if (to.validFrom !== null && to.validFrom > effectiveOn)
    return invalid("effectiveOn", {
      vi: `${to.code} bắt đầu hoạt động ngày ${to.validFrom}`,
      en: `${to.code} begins on ${to.validFrom}`,
    });
  return null;
}

async function findOtherProblem(context: Context, next: NewSuccession): Promise<UserError | null> {
  const { isPrimary, from, to, effectiveOn } = next;
  if (!isPrimary) return null;
  const { db } = context;
  const primary = await db.query(sql`
    select from ministries.unit_succession where from_id = ${from.id} and is_primary and state = 'RECORDED'`);
  if (primary.length > 0)
    return userError("ALREADY_EXISTS", ["isPrimary"], {
      what: { vi: `đơn vị kế thừa chính của ${from.code}`, en: `a primary successor of ${from.code}` },
    });
  const [taken] = await db.query<{ code: string; day: string }>(sql`
    select u.code, s.effective_on::text as day
    from ministries.unit_succession as s join ministries.unit as u on u.id = s.from_id
    where s.to_id = ${from.id} and s.state = 'RECORDED' and s.effective_on >= ${effectiveOn}::date
    order by s.effective_on desc limit 1`);
  if (taken !== undefined)
    return invalid("effectiveOn", {
      vi: `${from.code} tiếp nhận ${taken.code} từ ngày ${taken.day}, nên chưa thể kết thúc trước ngày đó`,
      en: `${from.code} takes over from ${taken.code} on ${taken.day} and cannot end before that day`,
    });
  if (to === null) return null;
  const circle = await db.query(sql`
    with recursive chain as (
      select ${to.id}::text as id
      union
      select s.to_id from chain join ministries.unit_succession as s on s.from_id = chain.id
      where s.is_primary and s.state = 'RECORDED'
    )
    select from chain where id = ${from.id}`);
  if (circle.length === 0) return null;
  return invalid("toCode", {
    vi: `${to.code} đã được ${from.code} kế thừa`,
    en: `${to.code} was itself succeeded by ${from.code}`,
  });
}

const invalid = (field: string, what: { readonly vi: string; readonly en: string }): UserError =>
  userError("VALIDATION", [field], { what });

/** The calendar day before another, both `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - 1);
  return moment.toISOString().slice(0, 10);
}
