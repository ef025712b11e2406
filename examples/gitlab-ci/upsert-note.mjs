// Keeps the one note of a merge request true: makes it, or updates the one that an earlier pipeline made.
//
//   node upsert-note.mjs FOLDER    FOLDER has comment.md and labels.json, or nothing when the run had no report
//
// Everything comes by file and environment. A note that has nothing to say is not made, but one that is there is
// updated: what an earlier commit was told must not stand as if it were of this one.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const { CI_API_V4_URL, CI_MERGE_REQUEST_IID, CI_PIPELINE_URL, CI_PROJECT_ID, NOTE_TOKEN, SET_LABELS } =
  process.env;
const OURS = ["dictionary-change", "will-fail", "may-fail", "dictionary-finding", "not-checked"];
const MARKER = /^<!-- opensearch-packages:validation:[\w.-]+ -->\n/;

const [folder] = process.argv.slice(2);
const isTold = existsSync(join(folder, "comment.md"));
const labels = isTold ? JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")) : ["not-checked"];
const body = isTold ? readFileSync(join(folder, "comment.md"), "utf8") : withoutReport();
const [marker] = MARKER.exec(body) ?? [];
if (marker === undefined) throw new Error("no comment of validate");
const foreign = labels.find((label) => !OURS.includes(label));
if (foreign !== undefined) throw new Error(`no label of ours: ${JSON.stringify(foreign)}`);

const mergeRequest = `/projects/${Number(CI_PROJECT_ID)}/merge_requests/${Number(CI_MERGE_REQUEST_IID)}`;
const note = await find();
if (note !== undefined) await call("PUT", `${mergeRequest}/notes/${note.id}`, { body });
else if (isTold && labels.length > 0) await call("POST", `${mergeRequest}/notes`, { body });
if (SET_LABELS === "true") await setLabels();

function withoutReport() {
  const heading = "## ❔ Not known to be clean: the last pipeline ended before it had a report";
  return `<!-- opensearch-packages:validation:default -->\n${heading}\n\n[The pipeline](${CI_PIPELINE_URL})\n`;
}

/** The first note with our marker that the owner of the token wrote: a person's note that quotes it is left alone. */
async function find() {
  const { id } = await (await call("GET", "/user")).json();
  for (let page = "1"; page !== "" && page !== null;) {
    const response = await call("GET", `${mergeRequest}/notes?per_page=100&page=${page}`);
    const found = (await response.json()).find(
      (each) => each.author?.id === id && each.body?.startsWith(marker),
    );
    if (found !== undefined) return found;
    page = response.headers.get("x-next-page");
  }
  return undefined;
}

/** Those of an earlier pipeline go; no other label is touched. */
async function setLabels() {
  const gone = OURS.filter((label) => !labels.includes(label));
  await call("PUT", mergeRequest, { add_labels: labels.join(","), remove_labels: gone.join(",") });
}

async function call(method, path, json) {
  const response = await globalThis.fetch(`${CI_API_V4_URL}${path}`, {
    method,
    headers: { "private-token": NOTE_TOKEN, "content-type": "application/json" },
    body: json === undefined ? undefined : JSON.stringify(json),
  });
  if (!response.ok) throw new Error(`${method} ${path}: GitLab answers ${response.status}`);
  return response;
}
