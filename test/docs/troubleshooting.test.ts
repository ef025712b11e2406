import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FINDING_CODES } from "../../src/contract/findingCodes.generated";

const ROOT = join(__dirname, "..", "..");
const PAGE = readFileSync(join(ROOT, "docs", "troubleshooting.md"), "utf8");

/** Who prints a message, and where its words must be found. */
const SPEAKERS: Readonly<Record<string, readonly string[]>> = {
  "opensearch-packages": ["src", "providers", "tools/bundle"],
  // The service's own words, as far as they are known or assumed, are those that the local AWS answers with.
  AWS: ["src/model", "src/emulator"],
  // What Terraform said in a test that ran it.
  Terraform: ["test/e2e", "test/states", "test/terraform", "test/remedies"],
};

interface Message {
  readonly section: string;
  readonly speaker: string;
  readonly text: string;
  /** Where it was seen, when no file of ours has it. */
  readonly source: string | undefined;
}

function messages(): Message[] {
  return sections().flatMap(({ title, body }) =>
    body.flatMap((line) => {
      const [, speaker = "", said = "", source] =
        /^Says (\S+): (.*?)(?: \(source: (.*)\))?$/.exec(line) ?? [];
      return [...said.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => ({
        section: title,
        speaker,
        text,
        source,
      }));
    }),
  );
}

function sections(): { title: string; body: string[] }[] {
  const parts = PAGE.split(/^### /m).slice(1);
  return parts.map((part) => {
    const [title = "", ...body] = part.split("\n");
    return { title, body };
  });
}

/** The text of folders, with strings that are put together over lines made one. */
function sourceOf(folders: readonly string[]): string {
  return folders
    .flatMap((folder) => filesIn(join(ROOT, folder)))
    .map((file) => readFileSync(file, "utf8").replace(/["`] \+\s*["`]/g, ""))
    .join("\n");
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ts$/.test(name) && !name.includes("node_modules"))
    .map((name) => join(folder, name));
}

describe("docs/troubleshooting.md", () => {
  it("has twenty symptoms and more, each with its cause, what shows it and what mends it", () => {
    expect(sections().length).toBeGreaterThanOrEqual(20);
    for (const { title, body } of sections()) {
      const parts = ["- **Cause:** ", "- **Shown by:** ", "- **Mend:** "];
      const present = parts.filter((part) => body.some((line) => line.startsWith(part)));
      expect([title, present]).toEqual([title, parts]);
    }
  });

  it("quotes nobody but those whose words can be looked up", () => {
    const speakers = new Set(messages().map(({ speaker }) => speaker));
    expect([...speakers].filter((speaker) => !(speaker in SPEAKERS))).toEqual([]);
    expect(PAGE.split("\n").filter((line) => line.startsWith("Says ")).length).toBeGreaterThan(20);
  });

  it.each(Object.entries(SPEAKERS))("quotes %s in its own words", (speaker, folders) => {
    const source = sourceOf(folders);
    const codes: readonly string[] = FINDING_CODES;
    const invented = messages()
      .filter((message) => message.speaker === speaker && message.source === undefined)
      .filter(({ text }) => !codes.includes(text))
      .filter(({ text }) => !text.split("…").every((part) => source.includes(part.trim())));
    expect(invented).toEqual([]);
  });
});
