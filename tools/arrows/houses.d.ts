/** A folder that has rooms, and which of them each may import. */
export interface House {
  readonly folder: string;
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  /** A few words about each room, for the picture. @default none */
  readonly says?: Readonly<Record<string, string>>;
  /** Rooms that all others stand on, from the upper to the lowest. @default none */
  readonly ground?: readonly string[];
}

declare const houses: readonly House[];
export default houses;
