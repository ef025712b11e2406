import {
  claim,
  claimOfPackage,
  claimsOfSource,
  weighedClaims,
} from "../../../src/validation/content/ContentClaim";
import { digestsOfObject, holds, joined, nameOf, sameContent } from "../../../src/validation/content/Digests";
import { declaredPackage, declaredSource, MD5, object, OTHER_SHA, SHA } from "../subjects";

const NONE = { sha256: null, md5: null, size: null };

describe("two contents", () => {
  it.each([
    ["have nothing in common to compare", NONE, NONE, null],
    ["have one digest each", { ...NONE, sha256: SHA }, { ...NONE, md5: MD5 }, null],
    ["have one SHA-256", { ...NONE, sha256: SHA }, { ...NONE, sha256: SHA }, true],
    ["have two", { ...NONE, sha256: SHA }, { ...NONE, sha256: OTHER_SHA }, false],
    ["have one MD5", { ...NONE, md5: MD5 }, { ...NONE, md5: MD5 }, true],
    ["have two MD5", { ...NONE, md5: MD5 }, { ...NONE, md5: "d" }, false],
    [
      "have one SHA-256, whatever the MD5 are",
      { ...NONE, sha256: SHA, md5: MD5 },
      { ...NONE, sha256: SHA, md5: "d" },
      true,
    ],
    [
      "have a SHA-256 on one side, and an MD5 on both",
      { ...NONE, sha256: SHA, md5: MD5 },
      { ...NONE, md5: "d" },
      false,
    ],
    [
      "have two sizes, whatever else",
      { ...NONE, size: 1, sha256: SHA },
      { ...NONE, size: 2, sha256: SHA },
      false,
    ],
    ["have one size, which proves nothing", { ...NONE, size: 1 }, { ...NONE, size: 1 }, null],
    ["have a size on one side", { ...NONE, size: 1, md5: MD5 }, { ...NONE, md5: MD5 }, true],
  ])("that %s", (_, one, other, expected) => {
    expect(sameContent(one, other)).toBe(expected);
    expect(sameContent(other, one)).toBe(expected);
  });

  it("are joined member by member, the first before the other", () => {
    const full = { sha256: SHA, md5: MD5, size: 0 };
    expect(joined(NONE, full)).toEqual(full);
    expect(joined(full, { sha256: "x", md5: "y", size: 9 })).toEqual(full);
  });
});

describe("a content", () => {
  it("is called by its best digest", () => {
    expect(nameOf({ sha256: SHA, md5: MD5, size: 1 })).toBe(`sha256 ${SHA}`);
    expect(nameOf({ sha256: null, md5: MD5, size: 1 })).toBe(`md5 ${MD5}`);
    expect(nameOf({ ...NONE, size: 1 })).toBe("other bytes");
    expect(nameOf(null)).toBe("other bytes");
  });

  it("is what is claimed, or not, or nobody knows", () => {
    const claimed = { algorithm: "md5" as const, digest: MD5, by: "x" };
    expect([MD5, "d", null].map((md5) => holds(claimed, { sha256: MD5, md5, size: 1 }))).toEqual([
      true,
      false,
      null,
    ]);
  });

  it("of an object is what S3 says, else what its bytes say", () => {
    const read = { kind: "read" as const, sha256: OTHER_SHA, md5: "d", bytes: null };
    const digests = (...of: Parameters<typeof object>) => digestsOfObject(object(...of).value);
    expect(digests({ sha256: SHA, md5: MD5 }, read)).toEqual({ sha256: SHA, md5: MD5, size: 5 });
    expect(digests({ sha256: null, md5: null }, read)).toEqual({ sha256: OTHER_SHA, md5: "d", size: 5 });
    expect(digests({ sha256: null, md5: null })).toEqual({ sha256: null, md5: null, size: 5 });
  });
});

describe("what is claimed of an object", () => {
  const BASE64 = Buffer.from(SHA, "hex").toString("base64");
  const claimed = (algorithm: string, digest: string, by: string) => ({
    algorithm,
    digest,
    by: `${by} aws_s3_object.synonyms`,
  });

  it("is told by everything that is declared, the strongest first", () => {
    const source = declaredSource({
      contentSha256: "A1",
      contentMd5: "B2",
      sha256: "C3",
      sourceHash: SHA,
      etag: MD5,
    });
    const told = [
      claimed("sha256", "a1", "the content of"),
      claimed("md5", "b2", "the content of"),
      claimed("sha256", "c3", "the metadata of"),
      claimed("sha256", SHA, "source_hash of"),
      claimed("md5", MD5, "etag of"),
    ];
    expect(claimsOfSource(source)).toEqual(told);
    expect(weighedClaims(source)).toEqual(told.map((each, at) => ({ claim: each, weak: at === 4 })));
    expect(claimsOfSource(declaredSource())).toEqual([]);
  });

  it.each([
    [SHA, claimed("sha256", SHA, "source_hash of")],
    [SHA.toUpperCase(), claimed("sha256", SHA, "source_hash of")],
    [MD5.toUpperCase(), claimed("md5", MD5, "source_hash of")],
    [BASE64, claimed("sha256", SHA, "source_hash of")],
    [`x${SHA}`, null],
    [`${SHA}x`, null],
    [`${MD5}x`, null],
    [`x${MD5}`, null],
    [`x${BASE64}`, null],
    [`${BASE64}x`, null],
    ["v1", null],
  ])("by a source_hash only where it is a digest: %s", (sourceHash, expected) => {
    expect(claimsOfSource(declaredSource({ sourceHash }))).toEqual(expected === null ? [] : [expected]);
  });

  it.each([
    [{}, true],
    [{ tracksContent: true }, false],
    [{ tracksContent: true, sourceHash: "mine" }, true],
    [{ tracksContent: true, contentSha256: SHA }, true],
  ])("weakly by an etag that only the refresh says: %j is %s", (members, weak) => {
    expect(weighedClaims(declaredSource({ etag: MD5, ...members })).at(-1)?.weak).toBe(weak);
  });
});

describe("what is claimed of a package", () => {
  it("is the mark of its description", () => {
    expect(claimOfPackage(declaredPackage({ sha256: SHA }))).toEqual({
      algorithm: "sha256",
      digest: SHA,
      by: "package_description of aws_opensearch_package.synonyms",
    });
    expect(claimOfPackage(declaredPackage())).toBeNull();
    expect(claim("md5", null, "x")).toBeNull();
  });
});
