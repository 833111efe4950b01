import type { NormalizedCacheObject } from "@apollo/client";
import type { Masks } from "../graph/masks.ts";
import type { Language } from "../language/i18n.ts";
import type { BrowserSession } from "../session/browser-session.ts";

/** What a page that was rendered before gives the application to go on from. */
export interface Prepared {
  /** Address with its search and without its language; the application takes the page over only there. */
  readonly address: string;
  readonly language: Language;
  readonly session: BrowserSession;
  readonly cache: NormalizedCacheObject;
  readonly masks: Masks;
}

/** The element of the document that holds it; a block of data, which no policy has to allow. */
export const preparedElement = "prepared";

/** What came with the document, if it is of this page in this language. */
export function readPrepared(address: string, language: Language): Prepared | null {
  const text = document.getElementById(preparedElement)?.textContent;
  if (!text) return null;
  const prepared = JSON.parse(text) as Prepared; // our own server wrote it
  return prepared.address === address && prepared.language === language ? prepared : null;
}
