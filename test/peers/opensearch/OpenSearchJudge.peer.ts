import { describeWithJudge } from "./describeWithJudge";

const bytes = (text: string): string => Buffer.from(text).toString("base64");

describeWithJudge("the judge", (judge) => {
  test("takes a file and tells what is loaded", async () => {
    const [answer] = await judge().ask([
      { format: "solr-synonyms", base64: bytes("usa, united states\n"), dump: true },
    ]);
    expect(answer).toMatchObject({
      ok: true,
      entries: [
        ["united states", ["usa"], true],
        ["usa", ["united states"], true],
      ],
    });
  });

  test("tells the line and the reason of a refusal, and the next request is not touched by it", async () => {
    const before = ["lowercase", "stop"];
    const [refused, taken] = await judge().ask([
      { format: "solr-synonyms", base64: bytes("a1, b1\nthe who, band\n"), before },
      { format: "solr-synonyms", base64: bytes("who, band\n"), before },
    ]);
    expect(refused).toMatchObject({ ok: false, line: 2 });
    expect(refused?.log?.join()).toContain("term: the who analyzed to a token (who)");
    expect(taken?.ok).toBe(true);
  });

  test("cuts texts of any code points into tokens", async () => {
    const [answer] = await judge().ask([
      {
        format: "stop-words",
        filter: { stopwords: ["a"] },
        tokenizer: "standard",
        texts: ["b \u{1f600}"],
      },
    ]);
    expect(answer?.tokens?.[0]).toEqual([
      ["b", 1, 1, 0, 1, "<ALPHANUM>"],
      ["\u{1f600}", 1, 1, 2, 4, "<EMOJI>"],
    ]);
  });
});
