import * as fc from "fast-check";
import { windows1252Text } from "../../../src/dictionary/damage/singleByte";
import { undoMojibake } from "../../../src/dictionary/damage/undoMojibake";

/** What a program does that takes UTF-8 for this encoding and saves it as UTF-8. */
function misread(text: string, label: "latin1" | "windows-1252"): string {
  const bytes = Buffer.from(text, "utf8");
  return label === "latin1" ? bytes.toString("latin1") : windows1252Text(bytes);
}

const WORDS = [
  "café",
  "naïve",
  "Größe",
  "fiancée’s",
  "東京",
  "серый",
  "άλφα",
  "שלום",
  "세종시",
  "garçon",
  "œuvre",
];

/** Words as people write them in dictionaries, in many scripts and with the punctuation of their languages. */
const SOUND = [
  ...WORDS,
  "là » ici",
  "irmã”",
  "Â, Ã, ß",
  "MÜSLI–RIEGEL",
  "CAFÉ™",
  "50 °C ± 2",
  "½ ¾",
  "Ærøskøbing",
  "naïveté",
  "‘quoted’ “words”",
  "çéàù",
  "ÀÉÎÕÜ",
  "þorn ðæð",
  "señor ¿qué? ¡sí!",
];

describe("undoing what UTF-8 became when it was misread", () => {
  const levels = fc.integer({ min: 1, max: 3 });
  const text = fc
    .array(fc.constantFrom(...WORDS, "plain", ",", "=>"), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(" "))
    .filter((joined) => /[^\0-\x7f]/.test(joined));

  it.each(["latin1", "windows-1252"] as const)(
    "gives the text back that was read as %s, and how often",
    (label) => {
      fc.assert(
        fc.property(text, levels, (original, times) => {
          let damaged = original;
          for (let level = 0; level < times; level++) damaged = misread(damaged, label);
          expect(undoMojibake(damaged)).toMatchObject({ repaired: original, times });
        }),
      );
    },
  );

  it("leaves alone what was never misread", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SOUND), { minLength: 1, maxLength: 6 }), (parts) => {
        expect(undoMojibake(parts.join(" "))).toBeNull();
        expect(undoMojibake(parts.join(", "))).toBeNull();
      }),
    );
  });

  it("does not go on for ever, whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (any) => {
        expect(undoMojibake(any)?.times ?? 0).toBeLessThanOrEqual(4);
      }),
    );
  });
});
