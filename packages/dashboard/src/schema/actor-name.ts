/** Who did something, as people know her: the registry writes `person:SUBJECT` and `token:NAME:ID`. */
export function actorName(actor: string): string {
  return actor.replace(/^(?:person|token):/, "").replace(/:[0-9a-f-]{36}$/, "");
}
