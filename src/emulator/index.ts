export { PackagesError, type PackagesErrorDetails } from "../errors";
export type { Clock } from "./Clock";
export { Emulator } from "./Emulator";
export type { RequestLogEntry } from "./http/RequestLog";
export { DEMO_DELAYS, type EmulatorDelays, FAST_DELAYS, parseDelays } from "./delays";
export type { DomainSeed, EmulatorOptions } from "./EmulatorOptions";
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
export type { AwsFailure } from "./protocol/failureAnswer";
export type { AwsResponse } from "./protocol/AwsRequest";
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
export { LocalNode, type LocalNodeOptions, type NodePreparation } from "./search";
export type { OwnSearchNodes, SearchEngineVersion, SearchNodeAddress, SearchOption } from "./search";
