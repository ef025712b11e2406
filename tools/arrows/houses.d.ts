/** A folder that has rooms, and which of them each may import. */
export interface House {
  readonly folder: string;
  readonly rooms: Readonly<Record<string, readonly string[]>>;
}

declare const houses: readonly House[];
export default houses;
