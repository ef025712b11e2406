import { DictionaryLinter, type LintOptions, type LintResult } from "../../dictionary";
import { shownName } from "../../files/inputName";
import { atOnce, commandSignal } from "../interrupts";
import { dictionaryChunks } from "./dictionaryFile";
import { Progress } from "./Progress";

/** Checks a file as it is read, in bounded memory. @throws PackagesError when it cannot be read */
export async function lintFile(file: string, options: LintOptions): Promise<LintResult> {
  const linter = new DictionaryLinter({ ...options, fileName: file });
  const progress = new Progress(shownName(file));
  try {
    for await (const chunk of dictionaryChunks(file, commandSignal())) {
      linter.write(chunk);
      progress.add(chunk.length);
    }
  } finally {
    progress.end();
  }
  return atOnce(() => linter.end());
}
