import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export const ROOT = join(__dirname, "..", "..");

/** A fenced block of a page, and where it stands. */
export interface CodeBlock {
  /** The page, from the root of the project on. */
  readonly page: string;
  /** Of the opening fence, from 1. */
  readonly line: number;
  /** What the fence says: `ts`, `sh`. Empty when it says nothing. */
  readonly language: string;
  /** The file that it is, when a comment `<!-- file: main.ts -->` before it says so. */
  readonly file?: string;
  /** Which step of the first ten minutes it is, when a comment `<!-- step: install -->` says so. */
  readonly step?: string;
  readonly text: string;
}

/** Every page that users or contributors read, from the root of the project on. */
export function pages(): string[] {
  const found = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...pagesIn("docs"), ...pagesIn("examples")];
  return found.filter((page, index) => found.indexOf(page) === index);
}

function pagesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name === "node_modules" || entry.name === "cdktf.out" ? [] : pagesIn(path);
    return path.endsWith(".md") ? [relative(ROOT, join(ROOT, path))] : [];
  });
}

export function textOf(page: string): string {
  return readFileSync(join(ROOT, page), "utf8");
}

/** The fenced blocks of a page in its order. */
export function blocksOf(page: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const lines = textOf(page).split("\n");
  for (let at = 0; at < lines.length; at++) {
    const [, indent = "", fence, language = ""] = /^( *)(`{3,})([\w-]*)/.exec(lines[at] ?? "") ?? [];
    if (fence === undefined) continue;
    const end = lines.findIndex((line, index) => index > at && line.trim() === fence);
    if (end < 0) throw new Error(`${page}:${at + 1} opens a block that never ends`);
    const body = lines.slice(at + 1, end).map((line) => line.replace(indent, ""));
    blocks.push({ page, line: at + 1, language, ...markBefore(lines, at), text: body.join("\n") });
    at = end;
  }
  return blocks;
}

/** The comment stands right above the block, or one empty line above. */
function markBefore(lines: readonly string[], at: number): Pick<CodeBlock, "file" | "step"> {
  const above = [lines[at - 1], lines[at - 2]].find((line) => line !== undefined && line.trim() !== "");
  const [, kind, name] = /^<!-- (file|step): (\S+) -->$/.exec(above ?? "") ?? [];
  return kind === undefined ? {} : { [kind]: name };
}
