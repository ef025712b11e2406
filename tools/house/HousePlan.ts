import type { House } from "../arrows/houses";
import { readImports } from "../arrows/readImports";
import { walkedArrows } from "../arrows/walkedArrows";

/** What a picture of a house shows: the rooms that have a caption, and the arrows that no other arrows imply. */
export interface HousePlan {
  readonly rooms: readonly string[];
  /** Rooms that all others stand on; no arrow leads to them. */
  readonly ground: readonly string[];
  /** Those between rooms that are not ground. */
  readonly arrows: readonly (readonly [from: string, to: string])[];
  /** How many arrows are left out, because the ones that are shown lead there too. */
  readonly implied: number;
}

/** Reads a house off the imports of the code. */
export function readHousePlan(root: string, house: House, folders: readonly string[]): HousePlan {
  const targets = walkedArrows(house, readImports(root, folders));
  const ground = house.ground ?? [];
  const rooms = [...targets.keys()]
    .filter((room) => house.says?.[room] !== undefined && !ground.includes(room))
    .sort();
  const drawn = new Map(
    rooms.map((room) => [room, rooms.filter((other) => targets.get(room)?.has(other))] as const),
  );
  const all = [...drawn].flatMap(([from, tos]) => tos.map((to) => [from, to] as const));
  const arrows = all.filter(([from, to]) => !isImplied(drawn, from, to));
  return { rooms, ground, arrows, implied: all.length - arrows.length };
}

/** Whether a room reaches another by way of a third. */
function isImplied(targets: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const ahead = [...(targets.get(from) ?? [])].filter((room) => room !== to);
  for (let room = ahead.pop(); room !== undefined; room = ahead.pop()) {
    if (room === to) return true;
    if (seen.has(room)) continue;
    seen.add(room);
    ahead.push(...(targets.get(room) ?? []));
  }
  return false;
}
