/**
 * Thrown where splicing cannot go on: an answer is unusual, or a null must propagate. It is no fault. The operation is
 * then answered the ordinary way, which knows every rule.
 */
export class NotSpliceable extends Error {
  override readonly name = "NotSpliceable";
}

/** There is one of them: it says nothing, and a stack would be dear. */
const instance = new NotSpliceable("This answer is not spliced.");

export function giveUp(): never {
  throw instance;
}
