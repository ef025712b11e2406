import picocolors from "picocolors";
import { showsColour } from "../../src/cli/terminal/showsColour";

/** Colours, where a terminal shows them. */
export const paint = picocolors.createColors(showsColour(process.stdout));
