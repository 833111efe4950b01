import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { LocalizedTextInput } from "../generated/resolvers.ts";

export interface Period {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface SeatSettings {
  readonly capacity: number | null;
  readonly reservedSeats: number;
  readonly registrationOpensAt: Date | null;
  readonly registrationClosesAt: Date | null;
}

const longestTitle = 300;

/** V-E1: an event, and each part of it, ends after it began. */
export function checkPeriod({ startsAt, endsAt }: Period): UserError | null {
  return endsAt > startsAt
    ? null
    : invalid("endsAt", "thời điểm kết thúc phải sau thời điểm bắt đầu", "the end must come after the beginning");
}

export function checkTitle({ vi, en }: LocalizedTextInput): UserError | null {
  const isRight = vi.trim() !== "" && vi.length <= longestTitle && (en ?? "").length <= longestTitle;
  return isRight
    ? null
    : invalid("title", `tên có từ 1 đến ${longestTitle} ký tự`, `the title has 1 to ${longestTitle} characters`);
}

/** V-E4: sign-up ends before the event begins; and seats are counts. */
export function checkSeats(seats: SeatSettings, startsAt: Date): UserError | null {
  const { capacity, reservedSeats, registrationOpensAt: opens, registrationClosesAt: closes } = seats;
  if ((capacity ?? 0) < 0 || reservedSeats < 0) {
    return invalid("capacity", "số chỗ không được âm", "seats cannot be fewer than none");
  }
  if (capacity !== null && reservedSeats > capacity) {
    return invalid("reservedSeats", "số chỗ dành riêng vượt tổng số chỗ", "more seats are kept back than there are");
  }
  if (opens !== null && closes !== null && opens >= closes) {
    return invalid("registrationClosesAt", "hạn đăng ký phải sau khi mở đăng ký", "sign-up must end after it begins");
  }
  if ((closes ?? opens ?? startsAt) > startsAt) {
    return invalid(
      "registrationClosesAt",
      "đăng ký phải kết thúc trước khi sự kiện bắt đầu",
      "sign-up must end before the event begins",
    );
  }
  return null;
}

/** A link that a browser opens and nothing else. */
export function checkLink(url: string | null | undefined): UserError | null {
  if (url == null) return null;
  const isRight = URL.canParse(url) && new URL(url).protocol === "https:" && url.length <= 500;
  return isRight
    ? null
    : invalid("onlineUrl", "đường dẫn phải bắt đầu bằng https://", "the link must begin with https://");
}

/** An event is nobody's private thing. */
export function checkVisibility(visibility: string): UserError | null {
  return visibility === "SELF"
    ? invalid("visibility", "sự kiện không thể chỉ dành cho một người", "an event cannot be for one person alone")
    : null;
}

export function invalid(field: string, vi: string, en: string): UserError {
  return userError("VALIDATION", [field], { what: { vi, en } });
}

/** The first refusal of several checks; null when all passed. */
export function firstOf(...refusals: readonly (UserError | null)[]): UserError | null {
  return refusals.find((refusal) => refusal !== null) ?? null;
}
