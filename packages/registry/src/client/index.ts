export type { Contract, Delivery, QuarantinedSubgraph, SignedDelivery } from "../delivery/delivery.ts";
