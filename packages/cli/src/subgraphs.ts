import { subgraph as events } from "@sen/events";
import { subgraph as members } from "@sen/members";
import { subgraph as ministries } from "@sen/ministries";
import { subgraph as proposals } from "@sen/proposals";
import { subgraph as scholarships } from "@sen/scholarships";
import type { Subgraph } from "@sen/subgraph";

/** Every slice of this repository, in the order they are migrated and listed. */
export const subgraphs: readonly Subgraph[] = [ministries, members, events, proposals, scholarships];
