import { countTo, keptProduct, LIMIT, unnoticed } from "./sums";

// What the tests of the mutation tool ask about mutants of `sums`.
let asked = 0;
beforeAll(() => (asked = LIMIT));

describe("sums", () => {
  beforeEach(() => asked++);

  test("are sums", () => {
    expect(asked).toBe(6);
  });

  test("are products", () => {
    expect(keptProduct()).toBe(8);
  });

  test("are counts", () => {
    expect(countTo(3)).toBe(3);
  });

  test("say something", () => {
    expect(typeof unnoticed()).toBe("string");
  });
});
