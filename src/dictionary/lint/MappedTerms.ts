import type { ScannedTerms } from "../reading/ScannedTerms";
import { HashLog } from "../hash/HashLog";

/** The terms of the explicit mappings of a file, in its order; several checks share the one log of them. */
export class MappedTerms {
  readonly inputs = new HashLog();
  readonly outputs = new HashLog();

  /** Reads a mapping that stands on a line. */
  read({ inputs, count, lows, highs }: ScannedTerms, line: number): void {
    this.inputs.addLine(line, lows, highs, 0, inputs);
    this.outputs.addLine(line, lows, highs, inputs, count);
  }
}
