import { safeJson } from "../../contract/safeJson";
import type { LintRun } from "./FileLint";

/** What was found, for programs. */
export function renderJson({ files, unread }: LintRun): string {
  const found = files.map(({ file, result }) => ({ file, ...result }));
  return `${safeJson({ files: found, unread: unread.map(({ file, error }) => ({ file, why: error.problem })) })}\n`;
}
