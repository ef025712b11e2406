import * as fc from "fast-check";
import type { AnalyzedToken } from "../../../src/search";
import { tokensByText } from "../../../src/search/chain/tokensByText";

/** What one text became: words of it, in order, with holes, and several at a position. */
const analyzed = fc.array(fc.stringMatching(/^[a-z😀東]{0,4}$/u), { maxLength: 5 }).chain((words) =>
  fc
    .array(fc.record({ copies: fc.integer({ min: 0, max: 2 }), length: fc.integer({ min: 1, max: 2 }) }), {
      minLength: words.length,
      maxLength: words.length,
    })
    .map((made) => ({ text: words.join(" "), tokens: tokensOf(words, made) })),
);

function tokensOf(
  words: readonly string[],
  made: readonly { copies: number; length: number }[],
): AnalyzedToken[] {
  let offset = 0;
  return words.flatMap((word, position) => {
    const startOffset = offset;
    offset += word.length + 1;
    const { copies, length } = made[position]!;
    return Array.from({ length: word === "" ? 0 : copies }, (_, at) => ({
      token: `${word}${at}`,
      type: "word",
      position,
      positionLength: length,
      startOffset,
      endOffset: startOffset + word.length,
    }));
  });
}

/** As the engine joins texts: offsets go on after one unit, positions after a hundred. */
function joined(all: readonly { text: string; tokens: readonly AnalyzedToken[] }[]): unknown {
  let [offset, position] = [0, 0];
  const tokens = all.flatMap(({ text, tokens: own }) => {
    const moved = own.map((each) => ({
      token: each.token,
      type: each.type,
      position: each.position + position,
      ...(each.positionLength === 1 ? {} : { positionLength: each.positionLength }),
      start_offset: each.startOffset + offset,
      end_offset: each.endOffset + offset,
    }));
    offset += text.length + 1;
    position += 100 + Math.max(0, ...own.map((each) => each.position));
    return moved;
  });
  return { tokens };
}

describe("the tokens of several texts in one answer", () => {
  it("are told apart, whichever texts became none, with positions from the first one on", () => {
    fc.assert(
      fc.property(fc.array(analyzed, { minLength: 1, maxLength: 6 }), (all) => {
        const expected = all.map(({ tokens }) =>
          tokens.map((each) => ({ ...each, position: each.position - tokens[0]!.position })),
        );
        expect(
          tokensByText(
            joined(all),
            all.map(({ text }) => text),
          ),
        ).toEqual(expected);
      }),
    );
  });

  it.each([
    null,
    [],
    {},
    { tokens: {} },
    { tokens: [null] },
    { tokens: [{ token: "a", position: 0 }] },
    { tokens: [{ token: 1, position: 0, start_offset: 0, end_offset: 1 }] },
  ])("are none in what is no such answer: %j", (json) => {
    expect(tokensByText(json, ["a"])).toBeUndefined();
  });
});
