import type { NotificationKind } from "../generated/resolvers.ts";
import type { NoticeParams } from "../notifications/notice.ts";
import { noticeTexts } from "../notifications/notice-texts.ts";
import { renderNotice } from "../notifications/render-notice.ts";

export interface MailedNotice {
  readonly kind: NotificationKind;
  readonly params: NoticeParams;
}

type Language = "vi" | "en";

/** People are not named where mail servers read along: who it is stands in the hub. */
const somebody = { vi: "một thành viên", en: "a member" };

const closing = (publicUrl: string): Readonly<Record<Language, readonly string[]>> => ({
  vi: [
    `Xem chi tiết: ${publicUrl}`,
    "Chị nhận thư này vì đã đồng ý nhận tin của Mạng lưới; có thể rút lại bất cứ lúc nào trong mục Đồng ý của mình.",
  ],
  en: [
    `Details: ${publicUrl}`,
    "You get this because you agreed to messages of the network; you may withdraw that at any time among your consents.",
  ],
});

/** Subject and text of a notice's mail in one language. The subject is the kind's title: no name, no code, no fact. */
export function composeMail({ kind, params }: MailedNotice, language: Language, publicUrl: string) {
  const text = renderNotice(kind, { ...params, name: somebody })[language];
  const greeting = language === "vi" ? "Kính gửi chị," : "Dear member,";
  return {
    subject: noticeTexts[kind].title[language],
    text: [greeting, capitalize(text), ...closing(publicUrl)[language]].join("\n\n") + "\n",
  };
}

const capitalize = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
