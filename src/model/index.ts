export type {
  DomainPackageDetails,
  DomainStatus,
  ErrorDetails,
  PackageDetails,
  PackageType,
  PackageSource,
} from "./shapes";
export type { AssociationState, AssociationStatus } from "./records/AssociationRecord";
export { apply } from "./apply";
export { COPY_FAILURES, OUTCOME_FAILURES, PLUGIN_LIMIT, REFUSAL_KINDS } from "./assumptions";
export type { Call } from "./Call";
export { type ExceptionName, EXCEPTIONS } from "./exceptions";
export type { Live } from "./live/Live";
export { type ToldAssociation, withAssociation } from "./live/withAssociation";
export { type ToldDomain, withDomain } from "./live/withDomain";
export { type ToldPackage, withPackage } from "./live/withPackage";
export { type AwsOwnedPackage, withAwsPackage } from "./live/withAwsPackage";
export {
  type AssociationIn,
  type PackageIn,
  withAssociationStatus,
  withPackageStatus,
} from "./live/withStatus";
export { type BusyDomain, withBusyDomain } from "./live/withBusyDomain";
export { isEmpty } from "./isEmpty";
export { associationAt, domainAt, nextChange, packageAt } from "./looks";
export { OPERATIONS } from "./operations";
export type { Granted, Operation, CallOutcome } from "./operations/Operation";
export type { PackageContent, PackageState, PackageStatus, PackageVersion } from "./records/PackageRecord";
export type { Refusal, RefusalKind, RefusalReason } from "./Refusal";
export { FAILURES, type PossibleFailure, type PossibleRefusal, REFUSALS } from "./refusals";
export type { Scope } from "./Scope";
export { type ServedFile, servedFiles, type ServingDomain, servingDomains } from "./served";
export { nextMoment, quietFrom, settle } from "./settle";
export { emptyState, type State } from "./records/State";
export { type CopyFailure, copyFailureOf } from "./transitions/copySource";
export type { Outcome } from "./assumptions";
export {
  type Delays,
  NO_DELAYS,
  type SourceAddress,
  type OutcomeSubject,
  type SourceAnswer,
  type World,
} from "./World";
