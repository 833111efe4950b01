/** A setting that cannot be used. The message is one sentence that names the flag and the environment variable. */
export class InvalidSettingError extends Error {
  override readonly name = "InvalidSettingError";
}
