/** Thrown when a text is not a Federation 2 supergraph; the message is one sentence for whoever supplied the text. */
export class InvalidSupergraphError extends Error {
  override readonly name = "InvalidSupergraphError";
}
