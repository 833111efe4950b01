import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import PostalMime from "postal-mime";

export interface MailboxEntry {
  /** Name of its file, which is its address below `/mailbox/`. */
  readonly name: string;
  readonly subject: string;
  readonly to: string;
  readonly text: string;
}

/** Most mails shown. */
const mostShown = 100;

/** The names that mails are written under; nothing else of the folder is read. */
const mailName = /^\d+-[\w.-]+\.eml$/;

/** The newest mails of a folder, newest first; none when there is no folder yet. */
export async function listMails(folder: string): Promise<readonly MailboxEntry[]> {
  const names = await readdir(folder).catch(() => []);
  const newest = names.filter((name) => mailName.test(name)).toSorted((one, other) => (one < other ? 1 : -1));
  const mails = await Promise.all(newest.slice(0, mostShown).map((name) => readMail(folder, name)));
  return mails.filter((mail) => mail !== null);
}

/** One mail; null when the folder has none of this name. */
export async function readMail(folder: string, name: string): Promise<MailboxEntry | null> {
  if (!mailName.test(name)) return null;
  const raw = await readFile(path.join(folder, name)).catch(() => null);
  if (raw === null) return null;
  const { subject = "", to = [], text = "" } = await PostalMime.parse(raw);
  return { name, subject, to: to.map(({ address }) => address ?? "").join(", "), text };
}
