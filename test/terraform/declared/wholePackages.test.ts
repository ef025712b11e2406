import { createHash } from "node:crypto";
import { SHA256 } from "../documents";
import { OTHER_SHA256, marked, planned, common } from "./wholeRecord";

describe("a package, whole", () => {
  const address = "aws_opensearch_package.s";
  const values = {
    id: "F1",
    package_id: "F1",
    package_name: "synonyms",
    package_type: "TXT-DICTIONARY",
    engine_version: "OpenSearch_2.19",
    package_description: marked("words"),
    package_source: [{ s3_bucket_name: "b", s3_key: "k" }],
  };

  it("as it stays", () => {
    expect(planned(address, { after: values }).packages).toEqual([
      {
        ...common(address),
        packageId: "F1",
        packageIdBefore: "F1",
        packageName: "synonyms",
        packageType: "TXT-DICTIONARY",
        engineVersion: "OpenSearch_2.19",
        sha256: SHA256,
        sha256Before: SHA256,
        description: marked("words"),
        descriptionKnown: true,
        source: { bucket: "b", key: "k" },
        sourceBefore: { bucket: "b", key: "k" },
        makesVersion: false,
      },
    ]);
  });

  it("as it is made anew, of what is known", () => {
    const after = { package_name: "synonyms", package_source: [{ s3_bucket_name: "b" }] };
    const after_unknown = {
      id: true,
      package_id: true,
      package_description: true,
      package_source: [{ s3_key: true }],
    };
    expect(planned(address, { actions: ["create"], after, after_unknown }).packages).toEqual([
      {
        ...common(address),
        plannedAction: "create",
        unknownAfter: ["id", "package_id", "package_description", "package_source"],
        packageId: null,
        packageIdBefore: null,
        packageName: "synonyms",
        packageType: null,
        engineVersion: null,
        sha256: null,
        sha256Before: null,
        description: null,
        descriptionKnown: false,
        source: null,
        sourceBefore: null,
        makesVersion: true,
      },
    ]);
  });

  it("as it is replaced: the old one's id, both of their contents", () => {
    const parts = {
      actions: ["delete", "create"],
      before: values,
      after: {
        ...values,
        package_id: undefined,
        id: undefined,
        package_description: marked("words", OTHER_SHA256),
      },
      after_unknown: { id: true, package_id: true },
    };
    expect(planned(address, parts).packages).toMatchObject([
      {
        plannedAction: "replace",
        packageId: "F1",
        packageIdBefore: "F1",
        sha256: OTHER_SHA256,
        sha256Before: SHA256,
        makesVersion: true,
        changed: ["id", "package_id", "package_description"],
      },
    ]);
  });

  it.each([
    [
      ["create", "forget"],
      { packageId: null, packageIdBefore: "F1", forgetsLive: true, plannedAction: "create" },
    ],
    [
      ["forget", "create"],
      { packageId: null, packageIdBefore: "F1", forgetsLive: true, plannedAction: "create" },
    ],
    [
      ["create", "delete"],
      { packageId: "F1", createsBeforeDestroy: true, plannedAction: "replace", forgetsLive: false },
    ],
    [["delete"], { packageId: "F1", plannedAction: "delete", makesVersion: false, sha256: SHA256 }],
    [["forget"], { packageId: "F1", plannedAction: "forget", makesVersion: false, sha256: SHA256 }],
  ])("as %j leaves it", (actions, record) => {
    const ends = actions.length === 1;
    const parts = {
      actions,
      before: values,
      after: ends ? null : { ...values, id: undefined, package_id: undefined },
    };
    expect(planned(address, parts).packages).toMatchObject([record]);
  });

  it.each([
    ["tags", false],
    ["tags_all", false],
    ["timeouts", false],
    ["arn", false],
    ["id", false],
    ["package_id", false],
    ["available_package_version", false],
    ["package_description", true],
    ["package_source", true],
    ["shiny", true],
  ])("makes a version by a change of %s: %s", (argument, makesVersion) => {
    const parts = { actions: ["update"], before: values, after: values, after_unknown: { [argument]: true } };
    expect(planned(address, parts).packages).toMatchObject([{ makesVersion, changed: [argument] }]);
    expect(planned(address, { ...parts, actions: ["no-op"] }).packages).toMatchObject([
      { makesVersion: false, changed: [] },
    ]);
  });
});

describe("an object, whole", () => {
  const address = "aws_s3_object.s";
  const values = {
    bucket: "b",
    key: ".//a//b",
    metadata: { sha256: SHA256, "dictionary-format": "solr-synonyms" },
    etag: "e",
    source_hash: "h",
    content: "words",
    source: "words.txt",
    server_side_encryption: "AES256",
    version_id: "v",
  };
  const hashOf = (name: string): string => createHash(name).update("words").digest("hex");

  it("as it stays", () => {
    expect(planned(address, { after: values }).sources).toEqual([
      {
        ...common(address),
        bucket: "b",
        key: "a/b",
        before: { bucket: "b", key: "a/b" },
        uploads: false,
        sha256: SHA256,
        format: "solr-synonyms",
        etag: "e",
        sourceHash: "h",
        contentSha256: hashOf("sha256"),
        contentMd5: hashOf("md5"),
        tracksContent: true,
        file: "words.txt",
        usesKms: false,
        encryption: "AES256",
        versionId: "v",
      },
    ]);
  });

  it("as it is new, with nothing but a place", () => {
    expect(planned(address, { actions: ["create"], after: { bucket: "b", key: "/a" } }).sources).toEqual([
      {
        ...common(address),
        plannedAction: "create",
        bucket: "b",
        key: "a",
        before: null,
        uploads: true,
        sha256: null,
        format: null,
        etag: null,
        sourceHash: null,
        contentSha256: null,
        contentMd5: null,
        tracksContent: false,
        file: null,
        usesKms: false,
        encryption: null,
        versionId: null,
      },
    ]);
  });

  it.each([
    "bucket_key_enabled",
    "cache_control",
    "checksum_algorithm",
    "content",
    "content_base64",
    "content_disposition",
    "content_encoding",
    "content_language",
    "content_type",
    "etag",
    "kms_key_id",
    "metadata",
    "server_side_encryption",
    "source",
    "source_hash",
    "storage_class",
    "website_redirect",
  ])("is uploaded by a change of %s", (argument) => {
    const parts = { actions: ["update"], before: values, after: values, after_unknown: { [argument]: true } };
    expect(planned(address, parts).sources).toMatchObject([{ uploads: true }]);
    expect(planned(address, { ...parts, after_unknown: { tags: true } }).sources).toMatchObject([
      { uploads: false },
    ]);
  });

  it.each([
    [{ server_side_encryption: "aws:kms" }, true, "aws:kms"],
    [{ server_side_encryption: "aws:kms:dsse" }, true, "aws:kms:dsse"],
    [{ server_side_encryption: "xaws:kms" }, false, "xaws:kms"],
    [{ kms_key_id: "key" }, true, null],
    [{ kms_key_id: "" }, false, null],
  ])("with %j uses KMS: %s", (changed, usesKms, encryption) => {
    expect(planned(address, { after: { ...changed } }).sources).toMatchObject([{ usesKms, encryption }]);
  });

  it.each([
    [{}, { source_hash: true }, true],
    [{}, { content: true }, true],
    [{ content_base64: "eA==" }, {}, true],
    [{}, { content_base64: true }, true],
    [{}, { etag: true }, false],
    [{}, { source: true }, false],
  ])("with %j and unknown %j tracks its content: %s", (after, after_unknown, tracksContent) => {
    expect(planned(address, { after, after_unknown }).sources).toMatchObject([{ tracksContent }]);
  });

  it.each([
    ["k", "k"],
    ["./k", "k"],
    ["././k", "./k"],
    ["///k", "k"],
    ["a//b///c", "a/b/c"],
    ["a/./b", "a/./b"],
    [null, null],
  ])("with the key %j is at %j", (given, key) => {
    expect(planned(address, { after: { bucket: "b", key: given } }).sources).toMatchObject([{ key }]);
  });
});
