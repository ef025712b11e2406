export { type Reading, valueOf } from "../door/Reading";
export type { ReadFailure } from "../failures/ReadFailure";
export type { ObjectContent } from "./ObjectContent";
export type { ObjectHead } from "./ObjectHead";
export type { ObjectVersionEntry } from "./ObjectVersionEntry";
export type { ObjectReading } from "./readObject";
