import { frame, unframe } from "../../../../../../providers/opensearchpackages/plugin/transport/grpc/frame";

describe("gRPC frames", () => {
  test("carry their length before the message", () => {
    expect(frame(Buffer.from("abc")).toString("hex")).toBe("0000000003616263");
  });

  test("give back what was put in", () => {
    expect(unframe(frame(Buffer.alloc(0)))).toEqual(Buffer.alloc(0));
    expect(unframe(frame(Buffer.alloc(70_000, 7)))).toEqual(Buffer.alloc(70_000, 7));
  });

  test.each([
    ["nothing", "", /no message/],
    ["a compressed message", "010000000161", /compressed/],
    ["half a message", "000000000261", /exactly one/],
    ["two messages", "00000000016100000000016100", /exactly one/],
  ])("refuse %s", (_, hex, reason) => {
    expect(() => unframe(Buffer.from(hex, "hex"))).toThrow(reason);
  });
});
