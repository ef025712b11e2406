// Keeps the one comment of a pull request true: makes it, or updates the one that an earlier run made.
//
//   node upsert-comment.mjs told FOLDER             FOLDER has comment.md and labels.json
//   node upsert-comment.mjs nothing-changed FOLDER  nothing was planned, for nothing changed
//   node upsert-comment.mjs no-report FOLDER        the run failed before it had a report
//
// Everything comes by file and environment; nothing is spliced into a command. A comment that has nothing to say is
// not made, but one that is there is updated: what an earlier commit was told must not stand as if it were of this one.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { call, issuePath, items, repositoryPath } from "./github.mjs";

const { COMMENT_ID, RUN_URL } = process.env;
const [outcome, folder] = process.argv.slice(2);
const marker = `<!-- opensearch-packages:validation:${COMMENT_ID} -->`;
const headings = {
  "nothing-changed": "➖ No dictionary changes, and nothing that a plan depends on",
  "no-report": "❔ Not known to be clean: the last run ended before it had a report",
};

const body = outcome === "told" ? told() : `${marker}\n## ${headings[outcome]}\n\n[The run](${RUN_URL})\n`;
if (!body.startsWith(`${marker}\n`)) throw new Error(`no comment of ${COMMENT_ID}`);
if (outcome !== "told" && headings[outcome] === undefined) throw new Error(`no such outcome: ${outcome}`);

const existing = await find();
if (existing !== undefined) {
  await call("PATCH", repositoryPath(`/issues/comments/${existing.id}`), { body });
} else if (outcome === "told" && labels().length > 0) {
  await call("POST", issuePath("/comments"), { body });
}

function told() {
  return readFileSync(join(folder, "comment.md"), "utf8");
}

/** A review without labels has nothing to say: all is proven, and nothing changes. */
function labels() {
  return JSON.parse(readFileSync(join(folder, "labels.json"), "utf8"));
}

/** The first comment with our marker that a bot wrote: a person's comment that quotes it is left alone. */
async function find() {
  for await (const comment of items(issuePath("/comments?per_page=100"))) {
    if (comment.user?.type === "Bot" && comment.body?.startsWith(`${marker}\n`)) return comment;
  }
  return undefined;
}
