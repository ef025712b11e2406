import type { RenderOptions } from "../../report";
import { showsColour } from "../showsColour";

/** What an output may assume of where it goes: colours and a width only on a terminal, never in a pipe or a file. */
export function terminalOptions(toStandardOutput: boolean): Pick<RenderOptions, "color" | "width"> {
  if (!toStandardOutput || !process.stdout.isTTY) return {};
  return { color: showsColour(process.stdout), width: process.stdout.columns };
}
