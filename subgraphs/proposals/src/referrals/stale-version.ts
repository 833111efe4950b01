/**
 * Whether an answer is written against a version too old. Answers of other units raise the proposal's version too, but two
 * units may well answer at once; only changes of the proposal itself and of this referral count (domain 9.2).
 */
export function isStale(
  expected: number,
  proposal: { readonly version: number; readonly answerVersions: number },
  referral: { readonly changedAtVersion: number | null },
): boolean {
  const newestOfItself = proposal.version - proposal.answerVersions;
  const oldestAccepted = Math.max(newestOfItself, referral.changedAtVersion ?? 0);
  return expected < oldestAccepted || expected > proposal.version;
}
