import type { NotificationKind } from "../generated/resolvers.ts";

export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

interface NoticeText {
  readonly title: BilingualText;
  /** `{name}` marks the place of a fact. */
  readonly text: BilingualText;
}

const say = (title: readonly [vi: string, en: string], text: readonly [vi: string, en: string]): NoticeText => ({
  title: { vi: title[0], en: title[1] },
  text: { vi: text[0], en: text[1] },
});

/**
 * What each kind of notice says. The network has no line authority over ministries, so a due date is a request and no
 * order (domain 4.1).
 */
export const noticeTexts: Readonly<Record<NotificationKind, NoticeText>> = {
  REFERRAL_RECEIVED: say(
    ["Đề xuất gửi tới đơn vị", "A proposal for your unit"],
    [
      "Đề xuất {code} “{title}” được gửi tới đơn vị. Đề nghị phản hồi trước {dueOn}.",
      "Proposal {code}, “{title}”, was sent to your unit. An answer is asked for by {dueOn}.",
    ],
  ),
  REFERRAL_REASSIGNED: say(
    ["Đề xuất chuyển tiếp từ đơn vị trước", "A proposal passed on to your unit"],
    [
      "Đề xuất {code} “{title}” được chuyển từ đơn vị đã sáp nhập tới đơn vị. Đề nghị phản hồi trước {dueOn}.",
      "Proposal {code}, “{title}”, was passed on from a unit that ended. An answer is asked for by {dueOn}.",
    ],
  ),
  REFERRAL_ANSWERED: say(
    ["Đơn vị đã phản hồi", "A unit has answered"],
    ["Đề xuất {code} “{title}”: đơn vị {to}.", "Proposal {code}, “{title}”: the unit has {to}."],
  ),
  OPINION_REQUESTED: say(
    ["Đề nghị ý kiến phản biện", "An expert opinion is asked for"],
    [
      "Mạng lưới đề nghị chị cho ý kiến về đề xuất {code}, trước {dueOn}.",
      "The network asks for your opinion on proposal {code} by {dueOn}.",
    ],
  ),
  EVENT_INVITED: say(
    ["Lời mời tham dự", "An invitation"],
    ["Chị được mời tham dự {code} “{title}”.", "You are invited to {code}, “{title}”."],
  ),
  SEAT_OFFERED: say(
    ["Có chỗ cho chị", "A seat is free for you"],
    [
      "{code} “{title}” có chỗ trống dành cho chị, giữ đến {offerExpiresAt}.",
      "{code}, “{title}”: a seat is kept for you until {offerExpiresAt}.",
    ],
  ),
  SEAT_OFFER_ENDS: say(
    ["Chỗ giữ cho chị sắp hết hạn", "The seat kept for you is soon given on"],
    [
      "{code} “{title}”: chỗ dành cho chị được giữ đến {offerExpiresAt}; mời chị xác nhận nếu tham dự.",
      "{code}, “{title}”: your seat is kept until {offerExpiresAt}; please confirm it if you come.",
    ],
  ),
  SEAT_CONFIRMED: say(
    ["Chỗ của chị đã được xác nhận", "Your seat is confirmed"],
    [
      "Chị đã có chỗ tại {code} “{title}”, từ danh sách chờ.",
      "You have a seat at {code}, “{title}”, from the waitlist.",
    ],
  ),
  PROPOSAL_SUBMITTED: say(
    ["Đề xuất mới", "A new proposal"],
    ["Đề xuất {code} “{title}” chờ tiếp nhận.", "Proposal {code}, “{title}”, waits to be admitted."],
  ),
  PROPOSAL_MOVED: say(
    ["Đề xuất của chị", "Your proposal"],
    ["Đề xuất {code} “{title}” {to}.", "Your proposal {code}, “{title}”, is {to}."],
  ),
  PROPOSAL_TO_CONCLUDE: say(
    ["Đề xuất chờ kết luận", "A proposal to conclude"],
    [
      "Các đơn vị đã phản hồi đề xuất {code} “{title}”; đề nghị kết luận.",
      "All units have answered proposal {code}, “{title}”; it waits for a conclusion.",
    ],
  ),
  REFERRAL_DUE_SOON: say(
    ["Sắp đến ngày phản hồi", "An answer is asked for soon"],
    [
      "Đề xuất {code} “{title}”: đề nghị đơn vị phản hồi trước {dueOn}.",
      "Proposal {code}, “{title}”: an answer of your unit is asked for by {dueOn}.",
    ],
  ),
  REFERRAL_OVERDUE: say(
    ["Đã qua ngày đề nghị phản hồi", "The day for an answer is over"],
    [
      "Đề xuất {code} “{title}” chờ phản hồi của đơn vị từ {dueOn}; nếu cần thêm thời gian, đề nghị báo Thư ký Mạng lưới.",
      "Proposal {code}, “{title}”, waits for your unit's answer since {dueOn}; should you need more time, tell the secretariat.",
    ],
  ),
  OPINION_DUE_SOON: say(
    ["Sắp đến ngày gửi ý kiến", "Your opinion is asked for soon"],
    [
      "Mạng lưới mong nhận ý kiến của chị về đề xuất {code} trước {dueOn}.",
      "The network hopes for your opinion on proposal {code} by {dueOn}.",
    ],
  ),
  ACTIVITY_DUE_SOON: say(
    ["Hoạt động sắp kết thúc", "An activity ends soon"],
    [
      "Hoạt động {code} “{title}” kết thúc ngày {dueOn}; đề nghị cập nhật tiến độ.",
      "Activity {code}, “{title}”, ends on {dueOn}; please report how far it is.",
    ],
  ),
  ACTIVITY_OVERDUE: say(
    ["Hoạt động đã quá ngày kết thúc", "An activity is past its last day"],
    [
      "Hoạt động {code} “{title}” có ngày kết thúc {dueOn}; đề nghị báo hoàn thành, hoặc hoãn kèm lý do.",
      "Activity {code}, “{title}”, was to end on {dueOn}; please report it done, or put it off and say why.",
    ],
  ),
  OUTCOME_REVIEW_DUE: say(
    ["Đến ngày rà soát kết quả sự kiện", "A result of an event is to be reviewed"],
    [
      "Một kết quả của sự kiện {code} cần rà soát từ {reviewOn}.",
      "A result of the event {code} is to be looked at again from {reviewOn}.",
    ],
  ),
  COMMITMENT_MADE: say(
    ["Cam kết của đơn vị", "A commitment of your unit"],
    [
      "Đơn vị có một cam kết từ kết luận đề xuất, dự kiến xong trước {dueOn}.",
      "Your unit has a commitment that follows from a proposal, planned to be done by {dueOn}.",
    ],
  ),
  PLAN_SUBMITTED: say(
    ["Kế hoạch chờ thống nhất", "A plan to agree on"],
    ["Kế hoạch {code} năm {year} đã được gửi.", "Plan {code} for {year} was submitted."],
  ),
  PLAN_RETURNED: say(
    ["Kế hoạch cần hoàn thiện", "The plan came back"],
    [
      "Kế hoạch {code} năm {year} được trả lại để hoàn thiện; xem ghi chú trong kế hoạch.",
      "Plan {code} for {year} was returned for completion; see the note in the plan.",
    ],
  ),
  PLAN_APPROVED: say(
    ["Kế hoạch đã thống nhất", "The plan is agreed"],
    ["Kế hoạch {code} năm {year} đã được thống nhất.", "Plan {code} for {year} is agreed."],
  ),
  HOST_PROPOSED: say(
    ["Đề xuất đăng cai", "Your unit is proposed as host"],
    [
      "Đơn vị được đề xuất đăng cai hội thảo năm {year}; đề nghị xác nhận.",
      "Your unit is proposed as host of the workshop of {year}; please confirm.",
    ],
  ),
  THEME_ISSUED: say(
    ["Chủ đề năm", "The theme of the year"],
    ["Chủ đề năm {year}: “{title}”.", "The theme of {year}: “{title}”."],
  ),
  ANNOUNCEMENT_PUBLISHED: say(["Thông báo mới", "A new announcement"], ["“{title}”", "“{title}”"]),
  MEMBERSHIP_NOMINATED: say(
    ["Đề cử mới", "A new nomination"],
    ["Một đơn vị đã đề cử {name}; chờ xem xét và mời.", "A unit nominated {name}; she waits to be invited."],
  ),
  MEMBERSHIP_INVITED: say(
    ["Lời mời tham gia Mạng lưới", "An invitation to the network"],
    [
      "Chị được mời tham gia Mạng lưới nhiệm kỳ {term}. Chị có thể nhận lời hoặc từ chối; việc đồng ý từng mục đích sử dụng dữ liệu là tùy chị.",
      "You are invited to the network for the term {term}. You may accept or decline; what you consent to is up to you.",
    ],
  ),
  MEMBERSHIP_ACTIVE: say(
    ["Tư cách thành viên có hiệu lực", "Your membership is in force"],
    ["Chị là thành viên Mạng lưới nhiệm kỳ {term}.", "You are a member of the network for the term {term}."],
  ),
  MEMBERSHIP_SUSPENDED: say(
    ["Tạm dừng tư cách thành viên", "Your membership rests"],
    ["Tư cách thành viên của chị trong nhiệm kỳ {term} tạm dừng.", "Your membership in the term {term} rests."],
  ),
  MEMBERSHIP_ENDED: say(
    ["Kết thúc tư cách thành viên", "Your membership ended"],
    [
      "Tư cách thành viên của chị trong nhiệm kỳ {term} đã kết thúc. Trân trọng cảm ơn chị.",
      "Your membership in the term {term} ended. Thank you.",
    ],
  ),
  NOMINATION_CLOSED: say(
    ["Đề cử không thành", "A nomination came to nothing"],
    ["Đề cử {name} của đơn vị đã khép lại.", "Your unit's nomination of {name} is closed."],
  ),
  ENTRY_CONFIRMED: say(
    ["Mục khai của chị đã được xác nhận", "What you declared is confirmed"],
    ["Một {side} chị khai đã được xác nhận.", "A {side} you declared is confirmed."],
  ),
  ENTRY_REJECTED: say(
    ["Mục khai của chị chưa được xác nhận", "What you declared is not confirmed"],
    [
      "Một {side} chị khai chưa được xác nhận; xem ghi chú kèm theo.",
      "A {side} you declared was not confirmed; see the note with it.",
    ],
  ),
  APPOINTMENTS_TO_RENEW: say(
    ["Chức vụ cần cập nhật", "Posts to renew"],
    [
      "Đơn vị {code} đã kết thúc; {count} chức vụ cần được đề nghị mới.",
      "The unit {code} ended; {count} posts need new appointments.",
    ],
  ),
  MENTORING_REQUESTED: say(
    ["Đề nghị đồng hành", "A request for mentoring"],
    ["{name} mong được chị đồng hành.", "{name} asks you to be her mentor."],
  ),
  MENTORING_STARTED: say(
    ["Bắt đầu đồng hành", "Your mentoring began"],
    ["{name} đã nhận lời đồng hành cùng chị.", "{name} agreed to be your mentor."],
  ),
  MENTORING_ENDED: say(
    ["Kết thúc đồng hành", "Your mentoring ended"],
    ["Việc đồng hành với {name} đã khép lại.", "Your mentoring with {name} has come to its end."],
  ),
};
