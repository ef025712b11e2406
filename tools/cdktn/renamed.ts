import { NAMES } from "./versions";

/** Where a name is that of a module: behind `from`, `import`, `require(`, `import(` and `mock(`. */
const MODULE = String.raw`(?:\bfrom|\bimport|\brequire\(|\bimport\(|\bmock\()\s*`;
const OWN = "cdktf-opensearch-packages";

const MODULES: readonly (readonly [RegExp, string])[] = [...NAMES].map(([from, to]) => [
  new RegExp(`(${MODULE})(["'])${from}(?=["'/])`, "g"),
  `$1$2${to}`,
]);
/** The compiler's names of imported modules; the bindings' name stands in messages too. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/\bcdktf_(\d+)\b/g, "cdktn_$1"],
  [/@cdktf\/provider-aws/g, "@cdktn/provider-aws"],
];

/**
 * The same source, compiled or not, for CDK Terrain: the names of the modules are others, and nothing else. What is
 * called `cdktf` in both (`cdktf.json`, `cdktf.out`, `@cdktf/warn`, the plugin's address) stays.
 */
export function renamedSource(text: string): string {
  return [...MODULES, ...TEXTS].reduce((renamed, [from, to]) => renamed.replace(from, to), text);
}

/** The same page: its title, its blocks of code and the names of entry points; what it tells of CDKTF stays. */
export function renamedPage(text: string): string {
  return text
    .replace(/^```[\s\S]*?^```/gm, (block) =>
      renamedSource(block).replaceAll(ownName, "cdktn-opensearch-packages"),
    )
    .replace(new RegExp(`^# ${OWN}$`, "m"), "# cdktn-opensearch-packages")
    .replace(new RegExp(`\`${OWN}/`, "g"), "`cdktn-opensearch-packages/");
}

/** Not in an address on the web or of a folder. */
const ownName = new RegExp(`(?<![/\\w.-])${OWN}`, "g");
