export { PackagesError, type PackagesErrorDetails } from "../errors";
export type { Clock } from "./Clock";
export { Emulator } from "./Emulator";
export {
  DEMO_DELAYS,
  type DomainSeed,
  type EmulatorDelays,
  type EmulatorOptions,
  FAST_DELAYS,
  type RequestLogEntry,
} from "./EmulatorOptions";
export type { Fault, FaultLimits } from "./faults/Fault";
export type {
  AssociationStatusOptions,
  BusyDomainOptions,
  Faults,
  LastingStatus,
  PackageStatusOptions,
} from "./faults/Faults";
export type { OutcomeFaultOptions, OutcomeFaults } from "./faults/OutcomeFaults";
export type {
  FaultedRequest,
  RequestFaultEffect,
  RequestFaultOptions,
  RequestFaults,
} from "./faults/RequestFaults";
export type { AwsFailure } from "./http/failureAnswer";
export type { AwsResponse } from "./http/AwsRequest";
export type { Reply } from "./http/Endpoint";
export type { ReceivedRequest } from "./http/receiveRequest";
export type { RequestLog } from "./http/RequestLog";
export type {
  AwsOwnedPackage,
  AssociationStatus,
  Delays,
  ErrorDetails,
  Outcome,
  OutcomeSubject,
  PackageStatus,
  PackageType,
  Scope,
} from "../model";
export type { DomainFile, DomainFileQuery } from "./opensearch/DomainFile";
export { FAULT_NAMES, parseFault } from "./faults/parseFault";
export { parseDelays } from "./parseDelays";
export { LocalNode, type LocalNodeOptions, type NodePreparation } from "./search";
export type { OwnSearchNodes, SearchEngineVersion, SearchNodeAddress, SearchOption } from "./search";
