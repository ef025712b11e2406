// Prints `number=7` and `base=<commit>` of the open pull request that a commit of a fork is the newest of, or nothing
// when there is none any more. What it is told comes from GitHub's event, not from a job that ran code of the fork.
import { items, repositoryPath } from "./github.mjs";

const { HEAD_OWNER, HEAD_BRANCH, HEAD_SHA } = process.env;
const query = new URLSearchParams({ state: "open", head: `${HEAD_OWNER}:${HEAD_BRANCH}`, per_page: "100" });
for await (const { number, head, base } of items(repositoryPath(`/pulls?${query}`))) {
  if (head.sha !== HEAD_SHA) continue;
  process.stdout.write(`number=${Number(number)}\nbase=${base.sha}\n`);
  break;
}
