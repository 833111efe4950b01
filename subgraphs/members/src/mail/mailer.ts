import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import type { MailSettings } from "./mail-settings.ts";

export interface OutgoingMail {
  /** Unique and always the same for the same notice and reader, so that servers know a mail they have already. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: "vi" | "en";
}

/** Sends one mail; rejects when the server did not take it. */
export type Mailer = (mail: OutgoingMail) => Promise<void>;

/** Milliseconds that a mail server may stay silent: connecting, greeting and answering together less than a job may stand idle. */
const timeoutMs = 8_000;

/** Mails of one sender, to a server or into a folder. */
export function createMailer({ way, from, publicUrl }: MailSettings): Mailer {
  const host = new URL(publicUrl).hostname;
  const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
  const compose = ({ id, to, subject, text, language }: OutgoingMail) => ({
    from,
    to,
    subject,
    text,
    messageId: `<${id}@${host}>`,
    // Nobody's holiday notice is an answer to these (RFC 3834).
    headers: { "Content-Language": language, "Auto-Submitted": "auto-generated" },
  });
  if ("smtpUrl" in way) {
    const transport = createTransport({ url: way.smtpUrl, ...timeouts });
    return async (mail) => void (await transport.sendMail(compose(mail)));
  }
  const transport = createTransport({ streamTransport: true, buffer: true });
  return async (mail) => {
    const { message } = await transport.sendMail(compose(mail));
    await mkdir(way.folder, { recursive: true });
    await writeFile(path.join(way.folder, `${Date.now()}-${mail.id}.eml`), message);
  };
}
