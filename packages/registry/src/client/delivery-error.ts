/**
 * Why a delivery was not taken, or could not be had. The list is closed and part of the public API: gateways report
 * these codes and operators are paged by them.
 *
 * - `MALFORMED`: not a signed delivery, or a torn one.
 * - `UNKNOWN_KEY`: signed with a key this gateway does not trust.
 * - `BAD_SIGNATURE`: the payload is not what was signed.
 * - `WRONG_GRAPH`: signed, but for another graph.
 * - `OLDER_VERSION`: older than what is served; a gateway never goes back.
 * - `VERSION_REUSED`: another content under the number that is served.
 * - `NOT_LOADED`: the engine did not take it, so the one before is still served.
 * - `NOT_KEPT`: served, but not written to disk.
 * - `REGISTRY_UNREACHABLE`: no connection, or it broke.
 * - `REGISTRY_REFUSED`: the registry answered with a status that is no success.
 * - `REGISTRY_SILENT`: connected, but not even heartbeats came.
 */
export type DeliveryProblemCode =
  | "MALFORMED"
  | "UNKNOWN_KEY"
  | "BAD_SIGNATURE"
  | "WRONG_GRAPH"
  | "OLDER_VERSION"
  | "VERSION_REUSED"
  | "NOT_LOADED"
  | "NOT_KEPT"
  | "REGISTRY_UNREACHABLE"
  | "REGISTRY_REFUSED"
  | "REGISTRY_SILENT";

export class DeliveryError extends Error {
  override readonly name = "DeliveryError";
  readonly code: DeliveryProblemCode;

  constructor(code: DeliveryProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
