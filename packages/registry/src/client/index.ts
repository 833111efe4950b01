export { formatPublicKey } from "./delivery-keys.ts";
export { DeliveryError } from "./delivery-error.ts";
export type { DeliveryProblemCode } from "./delivery-error.ts";
export { parsePublicKeys } from "./delivery-keys.ts";
export type { TrustedKeys } from "./delivery-keys.ts";
export type { GatewayReport } from "./gateway-report.ts";
export { receiveDeliveries } from "./receive-deliveries.ts";
export type {
  DeliveryNotice,
  DeliveryReceiver,
  DeliveryReceiverOptions,
  DeliveryStatus,
} from "./receive-deliveries.ts";
export type { RegistryAddress } from "./registry-address.ts";
export { verifyDelivery } from "./verify-delivery.ts";
export type { Contract, Delivery, QuarantinedSubgraph } from "../delivery/delivery.ts";
export type { DocumentMode, TrustedDocument, TrustedDocuments } from "./trusted-documents.ts";
export type { UsageEntry, UsageReport } from "./usage-report.ts";
export { sendUsage } from "./send-usage.ts";
export { identifyOperation } from "../usage/identify-operation.ts";
export type { OperationIdentity } from "../usage/identify-operation.ts";
export { everyClient } from "./trusted-documents.ts";
export { fetchDocuments } from "./fetch-documents.ts";
export { writeWholeFile } from "./delivery-file.ts";
