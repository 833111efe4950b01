import type { ContactChannel } from "../generated/resolvers.ts";

/** A member's contact as row-level security let it through, and the facts that tell why a part is missing. */
export interface ContactCard {
  readonly memberId: string;
  /** Unit of her primary post today. */
  readonly unitId: string | null;
  /** True while her consent DIRECTORY_CONTACT opens the work contact to the network. */
  readonly isShared: boolean;
  readonly work: WorkContact | null;
  readonly personal: PersonalContact | null;
}

export interface WorkContact {
  readonly email: string | null;
  readonly phone: string | null;
  readonly addressVi: string | null;
  readonly addressEn: string | null;
}

export interface PersonalContact {
  readonly mobile: string | null;
  readonly preferredChannel: ContactChannel | null;
}
