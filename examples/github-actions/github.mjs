// As much of GitHub's API as the scripts beside this one use.
const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, PULL_REQUEST } = process.env;

/** The path of the repository, or of something in it. */
export function repositoryPath(rest = "") {
  return `/repos/${GITHUB_REPOSITORY}${rest}`;
}

/** The path of the pull request as an issue: comments and labels belong to that. */
export function issuePath(rest) {
  return repositoryPath(`/issues/${Number(PULL_REQUEST)}${rest}`);
}

/** One request. @throws Error when GitHub refuses, but for `accepted` */
export async function call(method, path, json, accepted = []) {
  const response = await globalThis.fetch(new URL(path, GITHUB_API_URL), {
    method,
    headers: { authorization: `Bearer ${GITHUB_TOKEN}`, accept: "application/vnd.github+json" },
    body: json === undefined ? undefined : JSON.stringify(json),
  });
  if (response.ok || accepted.includes(response.status)) return response;
  throw new Error(`${method} ${path}: GitHub answers ${response.status}`);
}

/** The items of all pages, one after another. */
export async function* items(firstPage) {
  for (let path = firstPage; path !== undefined;) {
    const response = await call("GET", path);
    yield* await response.json();
    path = response.headers.get("link")?.match(/<([^>]+)>; rel="next"/)?.[1];
  }
}
