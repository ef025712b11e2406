import {
  bitString,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  truth,
  validityTime,
} from "../../../../../../providers/opensearchpackages/plugin/transport/x509/der";

const hex = (der: Buffer): string => der.toString("hex");

describe("DER, byte by byte", () => {
  test("a number without its leading zeros, and with one where the sign would be", () => {
    expect(hex(integer(Buffer.from([0])))).toBe("020100");
    expect(hex(integer(Buffer.from([0, 0, 0x7f])))).toBe("02017f");
    expect(hex(integer(Buffer.from([0x80])))).toBe("02020080");
  });

  test("object identifiers with arcs of more than seven bits", () => {
    expect(hex(objectIdentifier("2.5.29.19"))).toBe("0603551d13");
    expect(hex(objectIdentifier("1.2.840.10045.4.3.2"))).toBe("06082a8648ce3d040302");
  });

  test("lengths of one byte, of two and of three", () => {
    expect(hex(octetString(Buffer.alloc(127))).slice(0, 4)).toBe("047f");
    expect(hex(octetString(Buffer.alloc(128))).slice(0, 6)).toBe("048180");
    expect(hex(octetString(Buffer.alloc(256))).slice(0, 8)).toBe("04820100");
  });

  test("bits that do not count, truth and nesting", () => {
    expect(hex(bitString(Buffer.from([0b1010_0100]), 2))).toBe("030202a4");
    expect(hex(sequence(truth(), sequence()))).toBe("30050101ff3000");
  });

  test("times of two digits before 2050 and of four from then on", () => {
    expect(validityTime(new Date("2049-12-31T23:59:59Z")).toString("latin1")).toBe("\x17\x0d491231235959Z");
    expect(validityTime(new Date("2050-01-01T00:00:00Z")).toString("latin1")).toBe("\x18\x0f20500101000000Z");
  });
});
