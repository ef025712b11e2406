/** A load command of a 64-bit Mach-O file: where it stands, and how long it is. */
export interface LoadCommand {
  readonly kind: number;
  readonly at: number;
  readonly size: number;
}

/** @see https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h */
export const MACH_O = {
  HEADER_BYTES: 32,
  COMMAND_COUNT_AT: 16,
  COMMAND_BYTES_AT: 20,
  SEGMENT_64: 0x19,
  CODE_SIGNATURE: 0x1d,
} as const;

/** Fields of a segment's load command, from its start. */
export const SEGMENT = { NAME: 8, VM_SIZE: 32, FILE_OFFSET: 40, FILE_SIZE: 48, SECTIONS: 64 } as const;
const SEGMENT_HEADER_BYTES = 72;
const SECTION_BYTES = 80;
const SECTION_FILE_OFFSET = 48;

export function loadCommands(file: Buffer): LoadCommand[] {
  const commands: LoadCommand[] = [];
  let at: number = MACH_O.HEADER_BYTES;
  for (let left = file.readUInt32LE(MACH_O.COMMAND_COUNT_AT); left > 0; left -= 1) {
    const size = file.readUInt32LE(at + 4);
    commands.push({ kind: file.readUInt32LE(at), at, size });
    at += size;
  }
  return commands;
}

/** @throws Error when the file has no segment of this name */
export function segmentNamed(file: Buffer, name: string): LoadCommand {
  const found = segments(file).find(
    ({ at }) =>
      file.toString("latin1", at + SEGMENT.NAME, at + SEGMENT.NAME + 16).replace(/\0+$/, "") === name,
  );
  if (found === undefined) throw new Error(`the file has no segment ${name}`);
  return found;
}

/** The first byte that belongs to a section: up to it, load commands may grow. */
export function firstSectionByte(file: Buffer): number {
  const offsets = segments(file).flatMap(({ at }) =>
    Array.from({ length: file.readUInt32LE(at + SEGMENT.SECTIONS) }, (_, index) =>
      file.readUInt32LE(at + SEGMENT_HEADER_BYTES + index * SECTION_BYTES + SECTION_FILE_OFFSET),
    ),
  );
  // A section without bytes in the file, such as .bss, says 0.
  return Math.min(...offsets.filter((offset) => offset > 0));
}

function segments(file: Buffer): LoadCommand[] {
  return loadCommands(file).filter(({ kind }) => kind === MACH_O.SEGMENT_64);
}
