/** The pair of roles of a subgraph: the owner migrates, the app role reads and writes under row-level security. */
export function ownerRole(schema: string): string {
  return `sen_${schema}_owner`;
}

export function appRole(schema: string): string {
  return `sen_${schema}_app`;
}
