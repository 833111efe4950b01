import type { ContactChannel } from "../generated/resolvers.ts";

/** A member's contact as the database let it through, and the facts that tell why a part is missing. */
export interface ContactCard {
  readonly memberId: string;
  /** True when the viewer may know her work contact, whether or not there is one. */
  readonly seesWork: boolean;
  /** True when the viewer may know her mobile and preferred channel, whether or not there are any. */
  readonly seesPersonal: boolean;
  readonly workEmail: string | null;
  readonly workPhone: string | null;
  readonly addressVi: string | null;
  readonly addressEn: string | null;
  readonly mobile: string | null;
  readonly preferredChannel: ContactChannel | null;
  /** For herself only, as the version is. */
  readonly openToNetwork: boolean | null;
  readonly version: number | null;
}
