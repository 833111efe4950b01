/** Which processes read a setting. */
export type Reader = "gateway" | "slice" | "members" | "registry" | "sen";

/** One key of the environment. */
export interface Setting {
  readonly name: string;
  readonly readers: readonly Reader[];
  /** What it means, in one sentence. */
  readonly meaning: string;
  /** What holds when it is not set; undefined: it has to be set, or the meaning says when. */
  readonly usual?: string;
  /** True for what nobody else may know; `NAME_FILE` may name a file that holds it. */
  readonly secret?: true;
}
