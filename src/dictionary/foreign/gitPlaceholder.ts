import type { ForeignFormat } from "./ForeignFormat";

/**
 * What Git LFS keeps in git in place of a file. Each of its lines would do as a word.
 *
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export const lfsPointer: ForeignFormat = {
  title: "a pointer of Git LFS, in the place of the file",
  advice: "Fetch the file itself with `git lfs pull`: a checkout without LFS has the pointers alone",
  matches: ({ lines }) =>
    lines.length <= 10 &&
    /^version https?:\/\/\S+\/v\d+$/.test(lines[0] ?? "") &&
    lines.some((line) => /^oid \w+:[\da-f]{32,}$/.test(line)),
};

/** @see https://github.com/AGWA/git-crypt/blob/master/doc/man/git-crypt.xml */
export const gitCrypt: ForeignFormat = {
  title: "encrypted by git-crypt",
  advice: "Unlock the clone with `git-crypt unlock`: what is uploaded would be encrypted too",
  matches: ({ bytes }) => Buffer.from(bytes.subarray(0, 10)).toString("latin1") === "\0GITCRYPT\0",
};

/** A line of git-annex's; its file has nothing else. */
export const annexPointer: ForeignFormat = {
  title: "a pointer of git-annex, in the place of the file",
  advice: "Fetch the file itself with `git annex get`",
  matches: ({ lines }) => lines.length === 1 && /^\/annex\/objects\/\S+$/.test(lines[0] ?? ""),
};
