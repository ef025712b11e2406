import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { firstZipEntry } from "../../../providers/opensearchpackages/bindings/firstZipEntry";
import { platformOf } from "../../../tools/standalone/formats/platformOf";
import { signAdHoc } from "../../../tools/standalone/formats/signAdHoc";
import { tarMember } from "../../../tools/standalone/formats/tarMember";
import { withoutAuthenticode } from "../../../tools/standalone/formats/withoutAuthenticode";
import { zipOf } from "../../../tools/standalone/formats/zipOf";
import { codeDirectories } from "../../standalone/machOSignature";
import { TemporaryFolder } from "../../TemporaryFolder";

describe("the formats of standalone executables", () => {
  const folder = new TemporaryFolder();
  afterAll(() => folder.remove());

  test("a ZIP archive gives back what was put into it, and Python agrees, permissions included", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4096 }), (content) => {
        const entry = firstZipEntry(zipOf("some-file", Buffer.from(content)));
        expect(entry).toEqual({ name: "some-file", content: Buffer.from(content) });
      }),
    );
    const archive = folder.write("one.zip", zipOf("plugin_v1.exe", Buffer.from("content\n".repeat(1000))));
    const program =
      "import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);i,=z.infolist();" +
      "assert z.testzip() is None;print(i.filename,i.file_size,oct(i.external_attr>>16),i.date_time)";
    expect(execFileSync("python3", ["-c", program, archive], { encoding: "utf8" }).trim()).toBe(
      "plugin_v1.exe 8000 0o100755 (1980, 1, 1, 0, 0, 0)",
    );
  });

  test("an archive that is cut or that is another format is refused", () => {
    const archive = zipOf("file", Buffer.from("content"));
    expect(() => firstZipEntry(Buffer.from("PK"))).toThrow("it is no ZIP archive");
    expect(() => firstZipEntry(archive.subarray(0, 36))).toThrow();
  });

  test("a member of an archive of tar is read as tar reads it", () => {
    const name = join("package", "d".repeat(70), "e".repeat(70));
    const deep = join(folder.path, name);
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, "file"), "deep");
    writeFileSync(join(folder.path, "package", "other"), "x".repeat(513));
    const archive = join(folder.path, "package.tar");
    execFileSync("tar", ["--format=ustar", "-cf", archive, "-C", folder.path, "package"]);
    const bytes = readFileSync(archive);
    expect(tarMember(bytes, `${name}/file`).toString()).toBe("deep");
    expect(tarMember(bytes, "package/other").toString()).toBe("x".repeat(513));
    expect(() => tarMember(bytes, "package/none")).toThrow("the archive has no package/none");
  });

  test("an executable's header says its platform, and nothing else has one", () => {
    const platform = `${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;
    expect(platformOf(readFileSync(process.execPath))).toBe(platform);
    expect(platformOf(Buffer.from("#!/bin/sh\n".repeat(20)))).toBeUndefined();
    expect(platformOf(Buffer.from("MZ"))).toBeUndefined();
  });

  test("a Windows executable loses its signature and nothing else", () => {
    const signed = Buffer.alloc(1024, 7);
    signed.write("MZ", 0, "latin1");
    signed.writeUInt32LE(128, 0x3c);
    signed.writeUInt32LE(900, 128 + 24 + 144);
    signed.writeUInt32LE(124, 128 + 24 + 148);
    const unsigned = withoutAuthenticode(signed);
    expect(unsigned.length).toBe(900);
    expect(unsigned.readBigUInt64LE(128 + 24 + 144)).toBe(0n);
    expect(unsigned.subarray(400).equals(signed.subarray(400, 900))).toBe(true);
    expect(withoutAuthenticode(unsigned).equals(unsigned)).toBe(true);
    signed.writeUInt32LE(100, 128 + 24 + 148);
    expect(() => withoutAuthenticode(signed)).toThrow("the signature is not the file's end");
  });

  test.each([20_000, 16_384 + 16, 4096 * 9 + 1])(
    "a signature over %d bytes of a Mach-O file holds for every page, until one byte changes",
    (bytes) => {
      const signed = signAdHoc(machO(bytes), "the-plugin");
      const [directory] = codeDirectories(signed);
      expect(directory).toMatchObject({ identifier: "the-plugin", flags: 0x20002, brokenPages: [] });
      expect(directory?.codeLimit).toBe(Math.ceil(bytes / 16) * 16);
      signed.writeUInt8(signed.readUInt8(5000) ^ 1, 5000);
      expect(codeDirectories(signed)[0]?.brokenPages).toEqual([1]);
      expect(() => signAdHoc(signed, "again")).toThrow("signed already");
    },
  );
});

/** The least Mach-O file: a text segment with one section at 8192, and the segment that a signature goes into. */
function machO(bytes: number): Buffer {
  const file = Buffer.alloc(bytes, 1);
  file.fill(0, 0, 8192);
  [0xfeedfacf, 0x0100000c, 0, 2, 2, 152 + 72].forEach((word, index) => file.writeUInt32LE(word, 4 * index));
  segment(file, 32, "__TEXT", { at: 0, bytes: 12_288, sections: 1 });
  file.writeUInt32LE(8192, 32 + 72 + 48);
  segment(file, 32 + 152, "__LINKEDIT", { at: 12_288, bytes: bytes - 12_288, sections: 0 });
  return file;
}

function segment(
  file: Buffer,
  at: number,
  name: string,
  content: { readonly at: number; readonly bytes: number; readonly sections: number },
): void {
  file.writeUInt32LE(0x19, at);
  file.writeUInt32LE(72 + 80 * content.sections, at + 4);
  file.write(name, at + 8, "latin1");
  file.writeBigUInt64LE(BigInt(content.at), at + 40);
  file.writeBigUInt64LE(BigInt(content.bytes), at + 48);
  file.writeUInt32LE(content.sections, at + 64);
}
