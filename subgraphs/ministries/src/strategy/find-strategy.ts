import { HubError } from "@sen/errors";
import { In, LessThanOrEqual, MoreThanOrEqual } from "typeorm";
import type { Context } from "../context.ts";
import { StrategyEntity } from "./entities.ts";
import type { Strategy } from "./entities.ts";

/** One strategy by id, or the one whose years hold the day; years of strategies in force do not overlap. */
export async function findStrategy(
  { db, loaders }: Context,
  { id, inForceOn }: { readonly id?: string | null | undefined; readonly inForceOn?: string | null | undefined },
): Promise<Strategy | null> {
  if (id != null) return loaders.strategyById.load(id);
  if (inForceOn == null)
    throw new HubError("VALIDATION", {
      what: { vi: "hãy hỏi chiến lược theo id hoặc theo ngày", en: "a strategy is asked for by id or by a day" },
    });
  const year = Number(inForceOn.slice(0, 4));
  return db.repository(StrategyEntity).findOneBy({
    state: In(["IN_FORCE", "CLOSED"]),
    fromYear: LessThanOrEqual(year),
    toYear: MoreThanOrEqual(year),
  });
}
