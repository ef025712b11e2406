import type { ChainPart } from "./ChainPart";
import { NotModelledHere } from "./NotModelledHere";

/** The part's name and what of it is not modelled; nothing when all of it is. */
export function unknown(part: ChainPart, model: (part: ChainPart) => unknown): string[] {
  try {
    model(part);
    return [];
  } catch (error) {
    if (!(error instanceof NotModelledHere)) throw error;
    const what = error.message === "" ? "" : ` (${error.message})`;
    return [`the ${part.kind} ${part.name}${what}`];
  }
}
