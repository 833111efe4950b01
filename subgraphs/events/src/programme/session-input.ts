import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Event } from "../events/entities.ts";
import { checkPeriod, checkTitle, firstOf, invalid } from "../events/event-input.ts";
import type { SessionDetailsInput, SessionSpeakerInput } from "../generated/resolvers.ts";

/** V-E1: a session lies inside its event; and each speaker is a member or a guest, not both. */
export function checkSession(event: Event, session: SessionDetailsInput): UserError | null {
  const isInside = session.startsAt >= event.startsAt && session.endsAt <= event.endsAt;
  return firstOf(
    checkTitle(session.title),
    checkPeriod(session),
    isInside
      ? null
      : invalid("startsAt", "phiên phải nằm trong thời gian của sự kiện", "a session lies inside its event"),
    checkSpeakers(session.speakers ?? []),
  );
}

function checkSpeakers(speakers: readonly SessionSpeakerInput[]): UserError | null {
  const isWrong = ({ memberId, guestName }: SessionSpeakerInput) =>
    (memberId == null) === (guestName == null || guestName.trim() === "");
  return speakers.some(isWrong) || speakers.length > 50
    ? userError("VALIDATION", ["speakers"], {
        what: {
          vi: "mỗi diễn giả là một thành viên hoặc một khách mời có tên",
          en: "each speaker is a member, or a guest by name",
        },
      })
    : null;
}
