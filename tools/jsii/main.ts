/**
 * `npm run pack:jsii`: the library for other languages, in `dist/jsii`. Python's is a wheel to install; of Java, C# and
 * Go it is the sources, which their own tools build. `npm run pack:jsii -- python` makes that of one language.
 */
import { join } from "node:path";
import { PackagesError } from "../../src/errors";
import { compileJsii } from "./compileJsii";
import { type Language, LANGUAGES } from "./languageTargets";
import { makeJsiiFolder } from "./makeJsiiFolder";
import { packLanguages } from "./packLanguages";

const OUTPUT = join(__dirname, "..", "..", "dist", "jsii");

async function main(): Promise<void> {
  const languages = languagesNamed(process.argv.slice(2));
  const folder = join(OUTPUT, "package");
  makeJsiiFolder(folder);
  compileJsii(folder);
  const built = languages.filter((language) => language === "python");
  const written = languages.filter((language) => language !== "python");
  if (built.length > 0) await packLanguages({ folder, languages: built, output: OUTPUT });
  if (written.length > 0)
    await packLanguages({ folder, languages: written, output: OUTPUT, sourcesOnly: true });
  console.error(`written dist/jsii: ${languages.join(", ")}`);
}

function languagesNamed(names: readonly string[]): readonly Language[] {
  if (names.length === 0) return LANGUAGES;
  return names.map((name) => {
    const language = LANGUAGES.find((each) => each === name);
    if (language !== undefined) return language;
    throw new PackagesError({
      attempted: "packing for other languages",
      problem: "jsii makes no library for it",
      value: name,
      remedy: `Name one of ${LANGUAGES.join(", ")}`,
    });
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
