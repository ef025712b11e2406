import { pageScript } from "../../../src/report/html/page.generated";

/** The sources that the script is made of, as the bundler names them. */
const PARTS = [...pageScript.matchAll(/^ *\/\/ (src\/\S+\.ts)$/gm)].map(([, path = ""]) => path);

test("the page carries along what it needs to try a query, and no reader of dictionaries", () => {
  expect(PARTS).toContain("src/dictionary/queries/trial/trialWords.ts");
  expect(
    PARTS.filter((path) => /src\/(dictionary\/(formats|reading|lint|guess)|service|cli)\//.test(path)),
  ).toEqual([]);
});
