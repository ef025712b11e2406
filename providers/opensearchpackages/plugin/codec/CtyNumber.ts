/** A number that neither a double nor an integer holds exactly: its decimal digits, as Terraform wrote them. */
export class Decimal {
  constructor(readonly text: string) {}
}

/** Terraform's numbers have 512 bits: what a double cannot hold is a bigint or a {@link Decimal}. */
export type CtyNumber = number | bigint | Decimal;

const INTEGER = /^-?\d+$/;

/** The number that some decimal digits stand for, in the simplest form that loses nothing. */
export function numberFromText(text: string): CtyNumber {
  if (INTEGER.test(text)) return numberFromInteger(BigInt(text));
  const double = Number(text);
  // Only what prints back as the same digits was held exactly enough to be written back unchanged.
  return Number.isInteger(double) && String(double) === text ? double : new Decimal(text);
}

/** A safe integer as a number, every other as itself. */
export function numberFromInteger(value: bigint): CtyNumber {
  const safe = value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
  return safe ? Number(value) : value;
}
