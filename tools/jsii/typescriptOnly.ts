/**
 * What `src/index.ts` exports for users of TypeScript alone, because jsii has no word for it. A class that extends
 * `Error` is among that: in other languages its message arrives in an error of theirs.
 *
 * @see https://aws.github.io/jsii/user-guides/lib-author/typescript-restrictions/
 */
export const TYPESCRIPT_ONLY: readonly string[] = ["PackagesError", "PackagesErrorDetails"];
