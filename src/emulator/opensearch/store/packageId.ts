/** A prime that shares no factor with 10⁹: multiplying by it visits every number of nine digits once. */
const STEP = 618_033_989n;
const NINE_DIGITS = 1_000_000_000n;

/**
 * The id of the n-th package: opaque as in AWS, without order, never twice, and the same in every run.
 *
 * @param kind `F` belongs to an account, `G` to AWS
 * @param sequence counts from 1
 */
export function packageId(kind: "F" | "G", sequence: number): string {
  return `${kind}${((BigInt(sequence) * STEP) % NINE_DIGITS).toString().padStart(9, "0")}`;
}
