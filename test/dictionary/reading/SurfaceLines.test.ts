import { SurfaceLines } from "../../../src/dictionary/reading/SurfaceLines";
import { Hash64 } from "../../../src/dictionary/hash/Hash64";

/** The worst that can happen: every text has the same hash. */
class CollidingHash extends Hash64 {
  override finish(): void {
    this.lo = this.hi = 1;
  }
}

describe.each([
  ["hashes that differ", (): SurfaceLines => new SurfaceLines()],
  ["hashes that all collide", (): SurfaceLines => new SurfaceLines(new CollidingHash())],
])("lines of surface forms, with %s", (_, make) => {
  it("takes only the same text for a repetition", () => {
    const lines = make();
    const surfaces = ["東京", "大阪", "東京都", "", "東京", "𠮷", "大阪", "東京都", ""];
    expect(surfaces.map((surface, index) => lines.firstLine(surface, index + 1))).toEqual([
      1, 2, 3, 4, 1, 6, 2, 3, 4,
    ]);
  });

  it("keeps apart thousands of texts of every length", () => {
    const lines = make();
    const surfaces = Array.from({ length: 3000 }, (_each, i) => "字".repeat(i % 50) + String(i));
    const first = surfaces.map((surface, index) => lines.firstLine(surface, index + 1));
    const second = surfaces.map((surface) => lines.firstLine(surface, 9999));
    expect(first).toEqual(surfaces.map((_each, index) => index + 1));
    expect(second).toEqual(first);
  });
});
