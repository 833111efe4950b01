import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

export interface MailServer {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** What recipients are refused with; null takes them. */
  refuse: { readonly code: number } | null;
  /** Refused recipients since this was asked last. */
  attempts(): number;
  stop(): Promise<void>;
}

/** An SMTP server on loopback that keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  let refused = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, done) => {
      if (server.refuse === null) return done();
      refused += 1;
      return done(Object.assign(new Error("not now"), { responseCode: server.refuse.code }));
    },
    onData: (stream, _session, done) => {
      void buffer(stream)
        .then((raw) => PostalMime.parse(raw))
        .then(({ to, subject, text, messageId }) => {
          server.mails.push({
            to: to?.[0]?.address ?? "",
            subject: subject ?? "",
            text: text ?? "",
            messageId: messageId ?? "",
          });
          done();
        }, done);
    },
  });
  const listening = smtp.listen(0, "127.0.0.1");
  if (!listening.listening) await once(listening, "listening");
  const { port } = listening.address() as AddressInfo; // a server listening on TCP has this kind of address
  const server: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    refuse: null,
    attempts: () => {
      const since = refused;
      refused = 0;
      return since;
    },
    stop: () => new Promise((resolve) => void smtp.close(() => resolve())),
  };
  return server;
}
