import { plain } from "../../../src/report/wording/plain";

const escape = String.fromCharCode(0x1b);

test("no value of a template hides what stands between it and the next", () => {
  expect(plain`${`a${escape}]0;`}: important ${"b\u0007"}`).toMatch(/^a.*: important b\ufffd$/);
});

test("what we write ourselves stays as it is", () => {
  expect(plain`${"a"}\n${"b\nc"}`).toBe("a\nb c");
});
