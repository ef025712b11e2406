export { CallMeter } from "../CallMeter";
export type { LiveSnapshot, SnapshotRequest } from "./LiveSnapshot";
export { type Reading, valueOf } from "./Reading";
export { readSnapshot } from "./readSnapshot";
export { type SourceKey, type SourceRequest, sourceId } from "./readSources";
