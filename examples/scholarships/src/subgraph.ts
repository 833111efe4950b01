import { defineSubgraph } from "@sen/subgraph";
import { createLoaders } from "./loaders.ts";
import { CreateScholarships1764100000000 } from "./migrations/1764100000000-create-scholarships.ts";
import { ExportPersonalData1764300001000 } from "./migrations/1764300001000-export-personal-data.ts";
import { NominationEntity } from "./nominations/entities.ts";
import { forgetErased } from "./nominations/forget-erased.ts";
import { nominationResolvers } from "./nominations/resolvers.ts";
import { CallEntity, ProgrammeEntity } from "./programmes/entities.ts";
import { programmeResolvers } from "./programmes/resolvers.ts";

/** Scholarships that a ministry gives, and the women whom units nominate for them. */
export const subgraph = defineSubgraph({
  name: "scholarships",
  schemaFolder: new URL(".", import.meta.url),
  entities: [ProgrammeEntity, CallEntity, NominationEntity],
  migrations: [CreateScholarships1764100000000, ExportPersonalData1764300001000],
  createLoaders,
  resolvers: [programmeResolvers, nominationResolvers],
  consumers: [forgetErased],
});
