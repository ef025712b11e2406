// Creates the comment of a pull request, or updates the one that an earlier run made.
//
//   node upsert-comment.mjs comment.md
//
// Everything comes by file and environment; nothing is spliced into a command. The first line of the file is
// the hidden marker by which the comment is found again.
import { readFileSync } from "node:fs";

const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, PULL_REQUEST } = process.env;
const body = readFileSync(process.argv[2], "utf8");
const marker = body.slice(0, body.indexOf("\n"));
if (!/^<!-- opensearch-packages:validation:[\w.-]+ -->$/.test(marker))
  throw new Error("no comment of validate");

const existing = await find(
  `/repos/${GITHUB_REPOSITORY}/issues/${Number(PULL_REQUEST)}/comments?per_page=100`,
);
if (existing === undefined) {
  await call("POST", `/repos/${GITHUB_REPOSITORY}/issues/${Number(PULL_REQUEST)}/comments`, { body });
} else {
  await call("PATCH", `/repos/${GITHUB_REPOSITORY}/issues/comments/${existing.id}`, { body });
}

/** The first comment with our marker that a bot wrote: a person's comment that quotes it is left alone. */
async function find(firstPage) {
  for (let path = firstPage; path !== undefined;) {
    const response = await call("GET", path);
    const found = (await response.json()).find(
      (comment) => comment.user?.type === "Bot" && comment.body?.startsWith(marker),
    );
    if (found !== undefined) return found;
    path = response.headers.get("link")?.match(/<([^>]+)>; rel="next"/)?.[1];
  }
  return undefined;
}

async function call(method, path, json) {
  const response = await globalThis.fetch(new URL(path, GITHUB_API_URL), {
    method,
    headers: { authorization: `Bearer ${GITHUB_TOKEN}`, accept: "application/vnd.github+json" },
    body: json === undefined ? undefined : JSON.stringify(json),
  });
  if (!response.ok) throw new Error(`${method} ${path}: GitHub answers ${response.status}`);
  return response;
}
