const ELF_MAGIC = 0x7f454c46;
const ELF_MACHINES: Readonly<Record<number, string>> = { 62: "linux_amd64", 183: "linux_arm64" };
const MACH_O_64 = 0xfeedfacf;
const MACH_O_PROCESSORS: Readonly<Record<number, string>> = {
  0x01000007: "darwin_amd64",
  0x0100000c: "darwin_arm64",
};
const DOS_MAGIC = 0x5a4d;
const PE_MAGIC = 0x00004550;
const PE_MACHINES: Readonly<Record<number, string>> = { 0x8664: "windows_amd64", 0xaa64: "windows_arm64" };
/** Where a DOS header says where the PE header is. */
export const PE_OFFSET_AT = 0x3c;

/** The platform that an executable is for, in Terraform's names, from its header; undefined for any other file. */
export function platformOf(file: Buffer): string | undefined {
  if (file.length < PE_OFFSET_AT + 4) return undefined;
  if (file.readUInt32BE(0) === ELF_MAGIC) return ELF_MACHINES[file.readUInt16LE(18)];
  if (file.readUInt32LE(0) === MACH_O_64) return MACH_O_PROCESSORS[file.readUInt32LE(4)];
  if (file.readUInt16LE(0) !== DOS_MAGIC) return undefined;
  const at = file.readUInt32LE(PE_OFFSET_AT);
  if (at + 6 > file.length || file.readUInt32LE(at) !== PE_MAGIC) return undefined;
  return PE_MACHINES[file.readUInt16LE(at + 4)];
}
