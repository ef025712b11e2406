const INDEX_BITS = 12;
const REGISTERS = 1 << INDEX_BITS;
/** `clz32` of no bits at all, and one. */
const MAX_RANK = 33;
const BIAS = 0.7213 / (1 + 1.079 / REGISTERS);

/**
 * Says how many different hashes it was shown, to within a few hundredths, in four kilobytes however many there are.
 *
 * @see https://algo.inria.fr/flajolet/Publications/FlFuGaMe07.pdf
 */
export class DistinctCounter {
  private readonly registers = new Uint8Array(REGISTERS);
  /** How many registers have each rank. Kept as they change: to count them would cost small files more than all their rules. */
  private readonly registersOf = emptyRegisters();

  /** Shows the halves of a hash whose bits are evenly spread. */
  add(lo: number, hi: number): void {
    const index = lo & (REGISTERS - 1);
    const rank = Math.clz32(hi) + 1;
    const before = this.registers[index]!;
    if (rank <= before) return;
    this.registers[index] = rank;
    this.registersOf[before]!--;
    this.registersOf[rank]!++;
  }

  estimate(): number {
    const { registersOf } = this;
    const sum = registersOf.reduce(
      (all, registers, rank) => (registers === 0 ? all : all + registers * 2 ** -rank),
      0,
    );
    const empty = registersOf[0] ?? 0;
    const raw = (BIAS * REGISTERS * REGISTERS) / sum;
    const few = raw <= 2.5 * REGISTERS && empty > 0;
    return Math.round(few ? REGISTERS * Math.log(REGISTERS / empty) : raw);
  }
}

function emptyRegisters(): number[] {
  const registersOf = new Array<number>(MAX_RANK + 1).fill(0);
  registersOf[0] = REGISTERS;
  return registersOf;
}
