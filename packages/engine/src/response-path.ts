/** Where a value stands in the response, the last step first. Linked, so that siblings share their beginning. */
export interface ResponsePath {
  readonly parent: ResponsePath | undefined;
  readonly key: string | number;
}

/** The path as GraphQL errors carry it. */
export type PathKeys = readonly (string | number)[];

export function pathToKeys(path: ResponsePath | undefined): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let step = path; step !== undefined; step = step.parent) keys.push(step.key);
  return keys.toReversed();
}
