import { sql } from "@sen/database";
import type { Job, WorkContext } from "@sen/subgraph";
import { contactKeys } from "../contacts/contact-keys.ts";
import { open } from "../contacts/seal.ts";
import { addressMails } from "./address-mails.ts";
import { composeMail } from "./compose-mail.ts";
import type { MailedNotice } from "./compose-mail.ts";
import { createMailer } from "./mailer.ts";
import { readMailSettings } from "./mail-settings.ts";

/** Most mails of one run. */
const mostAtOnce = 50;
/** Tries before a mail is given up, and minutes before the second one; each later pause is three times as long. */
const mostTries = 8;
const firstPauseMinutes = 1;

/** Sends what people are told of by mail (R16): to those who agreed, once, and again only when the server refused it. */
export const sendMail: Job = {
  name: "send-mail",
  everySeconds: 15,
  run: async (context) => {
    const settings = readMailSettings(process.env);
    if (settings === null) return;
    const send = createMailer(settings);
    await context.separately(addressMails);
    for (let number = 0; number < mostAtOnce; number += 1) {
      // The job's own transaction holds its lock and does nothing else; idle for too long, it would be ended.
      await context.db.query(sql`select`);
      const mail = await context.separately(takeMail);
      if (mail === null) return;
      if (mail.to === null) continue;
      const { notificationId, memberId, to, language } = mail;
      try {
        const id = `${notificationId}.${memberId}`;
        await send({ id, to, language, ...composeMail(mail, language, settings.publicUrl) });
      } catch (error) {
        await context.separately((separate) => putOff(separate, mail, error));
        // A server that does not answer will not take the next one either.
        if (!isAboutThisMail(error)) return;
        continue;
      }
      await context.separately(({ db, now }) => settle(db, mail, "SENT", now));
    }
  },
};

interface DueMail extends MailedNotice {
  readonly notificationId: string;
  readonly memberId: string;
  readonly tries: number;
  /** Null when she may not be written to any more. */
  readonly to: string | null;
  readonly language: "vi" | "en";
}

/** The next mail that is due, marked before it leaves. */
async function takeMail({ db, now }: WorkContext): Promise<DueMail | null> {
  const [mail] = await db.query<Omit<DueMail, "to" | "language">>(sql`
    update members.mail as mail set state = 'SENDING', tries = tries + 1, updated_at = ${now}
    from members.notification as notice
    where notice.id = mail.notification_id and (mail.notification_id, mail.member_id) = (
      select notification_id, member_id from members.mail
      where state = 'WAITING' and due_at <= ${now} order by due_at, notification_id, member_id limit 1 for update skip locked)
    returning mail.notification_id as "notificationId", mail.member_id as "memberId", mail.tries, notice.kind, notice.params`);
  if (mail === undefined) return null;
  const { memberId } = mail;
  const [reader] = await db.query<{ address: string; language: "vi" | "en" }>(
    sql`select address, language from members.read_mail_address(${memberId})`,
  );
  if (reader === undefined) {
    await settle(db, mail, "DROPPED", now);
    return { ...mail, to: null, language: "vi" };
  }
  const to = open(contactKeys(), { column: "work_email", memberId }, reader.address);
  return { ...mail, to, language: reader.language };
}

type MailKey = Pick<DueMail, "notificationId" | "memberId">;

async function settle(db: WorkContext["db"], mail: MailKey, state: "SENT" | "DROPPED", now: Date): Promise<void> {
  await db.query(sql`
    update members.mail set state = ${state}, fault = null, updated_at = ${now}
    where notification_id = ${mail.notificationId} and member_id = ${mail.memberId}`);
}

async function putOff({ db, now, logger }: WorkContext, mail: DueMail, error: unknown): Promise<void> {
  const fault = faultOf(error);
  const isOver = mail.tries >= mostTries || (isAboutThisMail(error) && (fault.responseCode ?? 0) >= 500);
  const pauseMinutes = firstPauseMinutes * 3 ** (mail.tries - 1);
  await db.query(sql`
    update members.mail set state = ${isOver ? "FAILED" : "WAITING"}, fault = ${describe(fault)}, updated_at = ${now},
      due_at = ${now}::timestamptz + make_interval(mins => ${pauseMinutes}::int)
    where notification_id = ${mail.notificationId} and member_id = ${mail.memberId}`);
  const what = { notification: mail.notificationId, tries: mail.tries, fault: describe(fault) };
  if (isOver) logger.error(what, "a mail was given up");
  else logger.warn({ ...what, pauseMinutes }, "a mail will be tried again");
}

interface Fault {
  readonly code?: string;
  readonly responseCode?: number;
}

/** As nodemailer's errors tell it; their messages may hold the address and are not kept. */
const faultOf = (error: unknown): Fault => (error instanceof Error ? (error as Fault) : {});

/** The server answered, and what it refused is this address or this message. */
const isAboutThisMail = (error: unknown): boolean => ["EENVELOPE", "EMESSAGE"].includes(faultOf(error).code ?? "");

const describe = ({ code, responseCode }: Fault): string => [code ?? "UNKNOWN", responseCode ?? ""].join(" ").trim();
