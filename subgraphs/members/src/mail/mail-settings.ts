import { HubError } from "@sen/errors";

/** How mails leave: to a server, or into a folder where a developer looks at them. */
export type MailWay = { readonly smtpUrl: string } | { readonly folder: string };

export interface MailSettings {
  readonly way: MailWay;
  /** Sender, e.g. `Mạng lưới Nữ lãnh đạo <mang-luoi@…>`. */
  readonly from: string;
  /** Address of the hub that mails lead to. */
  readonly publicUrl: string;
}

/**
 * Reads `SMTP_URL`, `MAIL_FROM`, `PUBLIC_URL` and, outside production, `MAILBOX_FOLDER`. Null when mails go nowhere.
 * Throws `CONFIGURATION` when mails should go out and something that needs is missing.
 */
export function readMailSettings(environment: NodeJS.ProcessEnv): MailSettings | null {
  const way = readWay(environment);
  if (way === null) return null;
  const from = environment["MAIL_FROM"] || ("folder" in way ? "Sen <sen@localhost>" : undefined);
  const publicUrl = environment["PUBLIC_URL"] || ("folder" in way ? "http://localhost:4000" : undefined);
  if (from === undefined || publicUrl === undefined)
    throw misconfigured("SMTP_URL cần MAIL_FROM và PUBLIC_URL", "SMTP_URL needs MAIL_FROM and PUBLIC_URL");
  return { way, from, publicUrl: publicUrl.replace(/\/$/, "") };
}

function readWay(environment: NodeJS.ProcessEnv): MailWay | null {
  const smtpUrl = environment["SMTP_URL"];
  if (smtpUrl) {
    if (!/^smtps?:\/\/[^/]/.test(smtpUrl))
      throw misconfigured("SMTP_URL có dạng smtp://… hoặc smtps://…", "SMTP_URL reads smtp://… or smtps://…");
    return { smtpUrl };
  }
  const folder = environment["MAILBOX_FOLDER"];
  return folder && environment["NODE_ENV"] !== "production" ? { folder } : null;
}

function misconfigured(vi: string, en: string): HubError {
  return new HubError("CONFIGURATION", { what: { vi, en } });
}
