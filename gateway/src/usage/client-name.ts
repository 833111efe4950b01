/** Finds a header of a request by its name in lower case. */
export type FindHeader = (name: string) => string | undefined;

/** Characters of a client's name and version that are kept. */
const LONGEST_NAME = 100;

/** What a client program calls itself; empty when it does not say. */
export const clientNameOf = (header: FindHeader): string =>
  clip(header("graphql-client-name") ?? header("apollographql-client-name"));

export const clientVersionOf = (header: FindHeader): string =>
  clip(header("graphql-client-version") ?? header("apollographql-client-version"));

function clip(text: string | undefined): string {
  return text?.slice(0, LONGEST_NAME) ?? "";
}
