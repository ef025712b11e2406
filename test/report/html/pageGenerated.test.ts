import { expectGolden } from "../golden";
import { bundlePage, generatedModule } from "./bundlePage";

test("the page's script and styles are the ones that are made from their sources", () => {
  expectGolden(bundlePage(), generatedModule);
});
