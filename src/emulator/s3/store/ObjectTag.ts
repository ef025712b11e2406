/** One tag of an object. */
export interface ObjectTag {
  readonly key: string;
  readonly value: string;
}
