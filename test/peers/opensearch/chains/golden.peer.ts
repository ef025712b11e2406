import { describeWithJudge } from "../describeWithJudge";
import { JUDGE_ENGINES } from "../JudgeEngine";
import { askGolden } from "./askGolden";
import { readGoldenChains } from "./GoldenChains";

describeWithJudge("the golden file of chains", (_judge, engine) => {
  const index = JUDGE_ENGINES.indexOf(engine);

  test("says what the engine says", async () => {
    const [golden, asked] = [readGoldenChains(), await askGolden([engine])];
    expect(asked.cases.map(({ engines }) => engines[0])).toEqual(
      golden.cases.map(({ engines }) => engines[index]),
    );
    expect(asked.tokens).toEqual(golden.tokens);
  });
});
