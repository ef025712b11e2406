import type { FilePurpose } from "../../files/fileError";
import { type OutputPurpose, refuseOutputs } from "../../files/refuseOutputs";
import { writeFiles } from "../../files/writeFiles";
import { atOnce } from "../ending/interrupts";
import { printExactly, printText } from "../terminal/print";
import type { OutputChoice } from "./OutputChoice";

/** For messages about a report that cannot be written. */
export const WRITING_REPORT: FilePurpose = {
  attempted: "writing the report",
  remedy: "Name a file in a folder that exists and that you may write to",
};

/** Kinds that people read: they are looked through for what a CI log would take for a command. */
const FOR_PEOPLE: readonly string[] = ["table", "markdown"];

/** Refuses files that must not be written, before the work begins. @throws PackagesError for the first of them */
export function refuseOutputFiles(outputs: readonly OutputChoice<string>[], writing: OutputPurpose): void {
  refuseOutputs(
    outputs.flatMap(({ file }) => file ?? []),
    writing,
  );
}

/**
 * Gives every output that was asked for. All are rendered before the first is written, and all files are written
 * before standard output says anything: what cannot be given leaves everything as it was.
 *
 * @param outputs none of them means the fallback, on standard output
 * @param render the text of one, which ends with a line break
 */
export async function writeOutputs<Kind extends string>(
  outputs: readonly OutputChoice<Kind>[],
  fallback: Kind,
  render: (output: OutputChoice<Kind>) => string,
  writing: OutputPurpose,
): Promise<void> {
  const asked = outputs.length > 0 ? outputs : [{ kind: fallback }];
  const rendered = await atOnce(() => asked.map((output) => ({ ...output, text: render(output) })));
  writeFiles(
    rendered.flatMap(({ file, text }) => (file === undefined ? [] : [{ path: file, content: text }])),
    writing,
  );
  for (const { file, kind, text } of rendered) if (file === undefined) print(kind, text);
}

function print(kind: string, text: string): void {
  if (FOR_PEOPLE.includes(kind)) printText(text);
  else printExactly(text);
}
