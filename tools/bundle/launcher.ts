/** The oldest Node that the plugin runs on, as `engines` of the package says. */
export const OLDEST_NODE = { major: 20, minor: 9 } as const;

const NEEDS = `The Terraform provider opensearchpackages needs Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or later on PATH where Terraform runs`;
const REMEDY =
  "Install Node from nodejs.org, or take the executable of the provider that needs no node: docs/provider.md says how.";

/**
 * The file that Terraform starts: a script for `sh` that looks for `node` and becomes it, and the same bytes as a
 * script for Node, in words that the oldest one understands.
 *
 * What is missing is said on both outputs. Terraform shows the first line that a plugin prints on standard output
 * when it is no handshake, and keeps standard error for `TF_LOG`.
 *
 * @param main what it requires, beside it
 */
export function launcher(main: string): string {
  const { major, minor } = OLDEST_NODE;
  return `#!/bin/sh
':' //; command -v node >/dev/null 2>&1 && exec node "$0" "$@"
':' //; say="${NEEDS}, and there is no node. ${REMEDY}"
':' //; [ -z "$TF_PLUGIN_MAGIC_COOKIE" ] || echo "$say"
':' //; echo "$say" >&2; exit 1
var version = process.versions.node.split(".").map(Number);
if (version[0] > ${major} || (version[0] === ${major} && version[1] >= ${minor})) {
  require(${JSON.stringify(`./${main}`)});
} else {
  var say = "${NEEDS}, and the node there is " + process.versions.node + ". ${REMEDY}\\n";
  if (process.env.TF_PLUGIN_MAGIC_COOKIE) process.stdout.write(say);
  process.stderr.write(say);
  process.exitCode = 1;
}
`;
}
