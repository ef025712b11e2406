import { createHash } from "node:crypto";
import { loadCommands, MACH_O } from "../../tools/standalone/formats/machO";

const SUPER_BLOB = 0xfade0cc0;
const CODE_DIRECTORY = 0xfade0c02;
const HASHES: Readonly<Record<number, string>> = { 1: "sha1", 2: "sha256" };

/** What a code directory of a signature says, read without knowing who wrote it. */
export interface CodeDirectory {
  readonly identifier: string;
  readonly flags: number;
  /** Where the signed bytes end. */
  readonly codeLimit: number;
  /** The pages whose content is not what the signature says, by number. */
  readonly brokenPages: readonly number[];
  readonly pages: number;
}

/** The code directories of a signed 64-bit Mach-O file, as macOS checks them before it runs a page. */
export function codeDirectories(file: Buffer): CodeDirectory[] {
  const command = loadCommands(file).find(({ kind }) => kind === MACH_O.CODE_SIGNATURE);
  if (command === undefined) return [];
  const at = file.readUInt32LE(command.at + 8);
  const signature = file.subarray(at, at + file.readUInt32LE(command.at + 12));
  if (signature.readUInt32BE(0) !== SUPER_BLOB) throw new Error("the signature is no super blob");
  const blobs = Array.from({ length: signature.readUInt32BE(8) }, (_, index) =>
    signature.subarray(signature.readUInt32BE(16 + 8 * index)),
  );
  return blobs
    .filter((blob) => blob.readUInt32BE(0) === CODE_DIRECTORY)
    .map((blob) => codeDirectory(file, blob));
}

function codeDirectory(file: Buffer, blob: Buffer): CodeDirectory {
  const [flags = 0, hashesAt = 0, identifierAt = 0, , pages = 0, codeLimit = 0] = [
    12, 16, 20, 24, 28, 32,
  ].map((offset) => blob.readUInt32BE(offset));
  const hashBytes = blob.readUInt8(36);
  const hash = HASHES[blob.readUInt8(37)] ?? "";
  const pageBytes = 2 ** blob.readUInt8(39);
  const broken = Array.from({ length: pages }, (_, page) => page).filter((page) => {
    const content = file.subarray(page * pageBytes, Math.min((page + 1) * pageBytes, codeLimit));
    const said = blob.subarray(hashesAt + page * hashBytes, hashesAt + (page + 1) * hashBytes);
    return !createHash(hash).update(content).digest().subarray(0, hashBytes).equals(said);
  });
  const identifier = blob.toString("latin1", identifierAt, blob.indexOf(0, identifierAt));
  return { identifier, flags, codeLimit, brokenPages: broken, pages };
}
