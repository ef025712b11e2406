import { DistinctCounter } from "./DistinctCounter";

/** `BytesRefHash` takes its bytes in blocks of so many. */
const BLOCK_BYTES = 32_768;
const SMALLEST_TABLE = 16;
/** An ordinal and its growth, and the slots of the hash table beside it. */
const BYTES_PER_ORDINAL = 4.5;
const BYTES_PER_SLOT = 4;
/** What an input takes in the transducer, and what more where its outputs are its own; by measuring. */
const BYTES_PER_INPUT_UNIT = 1.35;
const BYTES_PER_OWN_OUTPUT = 12;
const BYTES_PER_LIST = 2;
const TRANSDUCER_SLACK = 1.12;

/** Weighs Lucene's `SynonymMap`: a transducer from inputs to lists of ordinals, and a hash of outputs by ordinal. */
export class SynonymWeight {
  expansions = 0;
  private readonly inputs = new DistinctCounter();
  private readonly outputs = new DistinctCounter();
  private inputUnits = 0;
  private inputsSeen = 0;
  private outputBytes = 0;
  private outputsSeen = 0;

  /** @param units of the input in UTF-16 */
  addInput(lo: number, hi: number, units: number): void {
    this.inputs.add(lo, hi);
    this.inputUnits += units;
    this.inputsSeen++;
  }

  /** @param bytes of the output in UTF-8 */
  addOutput(lo: number, hi: number, bytes: number): void {
    this.outputs.add(lo, hi);
    this.outputBytes += bytes;
    this.outputsSeen++;
  }

  heapBytes(): number {
    if (this.expansions === 0) return 0;
    const [inputs, outputs] = [this.inputs.estimate(), this.outputs.estimate()];
    const lists = this.expansions * ordinalBytes(outputs) + inputs * BYTES_PER_LIST;
    const units = (this.inputUnits / Math.max(1, this.inputsSeen)) * inputs;
    const arcs = units * BYTES_PER_INPUT_UNIT + Math.min(inputs, outputs) * BYTES_PER_OWN_OUTPUT;
    return Math.round(this.hashBytes(outputs) + lists * TRANSDUCER_SLACK + arcs);
  }

  private hashBytes(outputs: number): number {
    const text = (this.outputBytes / Math.max(1, this.outputsSeen) + 1) * outputs;
    const slots = 2 ** Math.ceil(Math.log2(Math.max(SMALLEST_TABLE, outputs * 2)));
    return Math.ceil(text / BLOCK_BYTES) * BLOCK_BYTES + slots * BYTES_PER_SLOT + outputs * BYTES_PER_ORDINAL;
  }
}

/** Lucene writes ordinals seven bits a byte. */
function ordinalBytes(ordinals: number): number {
  return ordinals < 1 << 7 ? 1 : ordinals < 1 << 14 ? 2 : ordinals < 1 << 21 ? 3 : 4;
}
