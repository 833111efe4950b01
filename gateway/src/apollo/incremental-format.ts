/** How the parts of an answer are written, by the media type that names it in `accept` and `content-type`. */
export type IncrementalFormat = (typeof incrementalFormats)[number];

/**
 * The formats Apollo Server names: the current one of the specification's drafts and graphql-js 17, with ids; and that
 * of 24 August 2022, with paths, which Apollo Client asks for unless told otherwise.
 */
export const incrementalFormats = [
  "multipart/mixed; incrementalSpec=v0.2",
  "multipart/mixed; deferSpec=20220824",
] as const;

const parameters: Readonly<Record<string, IncrementalFormat>> = {
  "": incrementalFormats[0],
  "incrementalspec=v0.2": incrementalFormats[0],
  "deferspec=20220824": incrementalFormats[1],
};

/**
 * The format a client likes best, of those it names in its `accept` header. `multipart/mixed` alone means the current
 * one. Wildcards do not count: a client that takes anything expects one document.
 */
export function chooseIncrementalFormat(accept: string | undefined): IncrementalFormat | undefined {
  if (!accept?.includes("multipart/mixed")) return undefined;
  let best: { readonly format: IncrementalFormat; readonly quality: number } | undefined;
  for (const range of accept.split(",")) {
    const [essence = "", ...rest] = range.split(";").map((part) => part.trim().toLowerCase().replaceAll('"', ""));
    if (essence !== "multipart/mixed") continue;
    const quality = Number(rest.find((part) => part.startsWith("q="))?.slice(2) ?? 1);
    const format = parameters[rest.filter((part) => !part.startsWith("q=")).join(";")];
    if (format && quality > (best?.quality ?? 0)) best = { format, quality };
  }
  return best?.format;
}
