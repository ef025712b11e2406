import type { House } from "./houses";

export interface Room {
  readonly name: string;
  readonly isFile: boolean;
}

export default function roomOf(house: House, path: string): Room | undefined;
