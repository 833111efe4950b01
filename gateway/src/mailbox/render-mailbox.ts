import { escapeHtml } from "@sen/identity";
import type { MailboxEntry } from "./read-mailbox.ts";

/** The mails that would have gone out, newest first. */
export function renderMailbox(mails: readonly MailboxEntry[]): string {
  const items = mails.map(
    ({ name, subject, to }) =>
      `<li><a href="/mailbox/${escapeHtml(encodeURIComponent(name))}">${escapeHtml(subject)}</a> → ${escapeHtml(to)}</li>`,
  );
  const none = `<p>Chưa có thư nào. <span lang="en">No mail yet.</span></p>`;
  return page(items.length === 0 ? none : `<ul>${items.join("\n")}</ul>`);
}

/** One mail as its reader gets it. */
export function renderMail({ subject, to, text }: MailboxEntry): string {
  return page(`<p><a href="/mailbox">← Hộp thư <span lang="en">Mailbox</span></a></p>
<h2>${escapeHtml(subject)}</h2>
<p>→ ${escapeHtml(to)}</p>
<pre>${escapeHtml(text)}</pre>`);
}

const page = (content: string): string => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sen · Hộp thư</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <h1>Hộp thư thử nghiệm <small lang="en">Development mailbox</small></h1>
    <p>Thư ở đây không gửi đi đâu cả. <span lang="en">Nothing here leaves this machine.</span></p>
    ${content}
  </body>
</html>`;
