import type { State } from "./State";

/** A prime that shares no factor with 10⁹: multiplying by it visits every number of nine digits once. */
const STEP = 618_033_989n;
const NINE_DIGITS = 1_000_000_000n;

/**
 * A new id: opaque as in AWS, without order, nobody's, and the same in every run that did the same before.
 *
 * @param kind `F` belongs to an account, `G` to AWS
 */
export function newPackageId(state: State, kind: "F" | "G"): { readonly id: string; readonly state: State } {
  let idsGiven = state.idsGiven;
  let id: string;
  do {
    idsGiven += 1;
    id = idOf(kind, idsGiven);
  } while (state.packages.get(id) !== undefined);
  return { id, state: { ...state, idsGiven } };
}

/** @param sequence counts from 1 */
function idOf(kind: "F" | "G", sequence: number): string {
  return `${kind}${((BigInt(sequence) * STEP) % NINE_DIGITS).toString().padStart(9, "0")}`;
}
