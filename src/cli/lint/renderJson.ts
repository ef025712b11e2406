import { safeJson } from "../../contract/safeJson";
import type { FixRun } from "./FileLint";

/** What was found, for programs. */
export function renderJson({ files, unread, fixes }: FixRun): string {
  const found = files.map(({ file, result, queries }) => ({ file, ...result, queries }));
  return `${safeJson({
    files: found,
    unread: unread.map(({ file, error }) => ({ file, why: error.problem })),
    fixes: fixes.map(({ file, fix, written }) => ({ file, written, ...fix, content: undefined })),
  })}\n`;
}
