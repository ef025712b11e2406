import { createHash } from "node:crypto";

const PROOF_BYTES = 18;
const SEQUENCE_BYTES = 6;

/** The version id of an object written while its bucket was not versioned. */
export const NULL_VERSION = "null";

/**
 * An opaque id for the n-th thing that is named: 32 characters, as S3's are, and the same in every run. The
 * sequence number is masked, not lost, so that a listing can go on behind an id that has been deleted meanwhile.
 */
export function opaqueId(sequence: number): string {
  const proof = proofOf(sequence);
  const number = Buffer.alloc(SEQUENCE_BYTES);
  number.writeUIntBE(sequence, 0, SEQUENCE_BYTES);
  return Buffer.concat([proof, masked(number, proof)]).toString("base64url");
}

/** The sequence number in an id, or undefined when {@link opaqueId} did not make it. */
export function sequenceOf(id: string): number | undefined {
  const bytes = Buffer.from(id, "base64url");
  if (bytes.length !== PROOF_BYTES + SEQUENCE_BYTES) return undefined;
  const proof = bytes.subarray(0, PROOF_BYTES);
  const sequence = masked(bytes.subarray(PROOF_BYTES), proof).readUIntBE(0, SEQUENCE_BYTES);
  return proofOf(sequence).equals(proof) ? sequence : undefined;
}

function proofOf(sequence: number): Buffer {
  return createHash("sha256").update(`s3 id ${sequence}`).digest().subarray(0, PROOF_BYTES);
}

function masked(number: Buffer, mask: Buffer): Buffer {
  return Buffer.from(number.map((byte, index) => byte ^ (mask[index] ?? 0)));
}
