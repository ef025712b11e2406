import type { House } from "./houses";
import type { Imports } from "./readImports";
import roomOf from "./roomOf";

/** Which rooms of a house import which others, as the code has it: every room that has a file, types too. */
export function walkedArrows(house: House, imports: Imports): Map<string, Set<string>> {
  const walked = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    const room = roomOf(house, file);
    if (room === undefined) continue;
    const arrows = walked.get(room.name) ?? new Set<string>();
    walked.set(room.name, arrows);
    for (const target of targets) {
      const other = roomOf(house, target);
      if (other !== undefined && other.name !== room.name) arrows.add(other.name);
    }
  }
  return walked;
}
