// Sets the labels of a review on its pull request, and takes those of an earlier run away. No other label is touched.
//
//   node set-labels.mjs OUTCOME FOLDER    as upsert-comment.mjs; FOLDER has labels.json
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { call, issuePath, items } from "./github.mjs";

/** Ours. The list that comes with the reports was made beside the code of the pull request: it may ask for no other. */
const OURS = ["dictionary-change", "will-fail", "may-fail", "dictionary-finding", "not-checked"];

const [outcome, folder] = process.argv.slice(2);
const wanted = labelsOf(outcome);
const foreign = wanted.find((label) => !OURS.includes(label));
if (foreign !== undefined) throw new Error(`no label of ours: ${JSON.stringify(foreign)}`);

const present = [];
for await (const { name } of items(issuePath("/labels?per_page=100"))) present.push(name);
const missing = wanted.filter((label) => !present.includes(label));
if (missing.length > 0) await call("POST", issuePath("/labels"), { labels: missing });
for (const label of OURS) {
  if (!present.includes(label) || wanted.includes(label)) continue;
  // 404: somebody took it away in the meantime.
  await call("DELETE", issuePath(`/labels/${label}`), undefined, [404]);
}

function labelsOf(outcome) {
  if (outcome === "told") return JSON.parse(readFileSync(join(folder, "labels.json"), "utf8"));
  if (outcome === "nothing-changed") return [];
  if (outcome === "no-report") return ["not-checked"];
  throw new Error(`no such outcome: ${outcome}`);
}
