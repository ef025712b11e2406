import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import {
  AssetType,
  type ITerraformDependable,
  TerraformAsset,
  type TerraformResourceLifecycle,
  Token,
} from "cdktf";
import type { Construct } from "constructs";
import { writtenTags, writtenText } from "../../providers/opensearchpackages/bindings/writtenText";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";
import { portableLiteral } from "../contract/portableText";
import { describeContent, sourceMetadata } from "./ContentHash";
import type { ContentTimeouts } from "./ContentTimeouts";
import { declareOnce } from "./DeclaredOnce";
import { DictionaryFile } from "./DictionaryFile";
import { DictionaryLint } from "./DictionaryLint";
import type { IDictionaryBucket } from "./IDictionaryBucket";
import type { LintSettings } from "./LintSettings";
import type { MetaArguments } from "./MetaArguments";
import type { ContentSource } from "./rollout/availableContent";
import { checkObjectKey } from "./rules/objectKey";
import { awsRegion } from "./rules/region";
import { StackSynthesis } from "./synthesis/StackSynthesis";

/** The length of a directory name that tells contents apart and still fits a review's line. */
const ASSET_HASH_LENGTH = 16;

/** What the content of a package comes from: the file, and how it goes up. */
export interface DictionarySourceProps extends MetaArguments {
  /** Where the file goes up to. */
  readonly bucket: IDictionaryBucket;
  /**
   * The path of the file, which is read at synth and copied into the stack. A relative path starts at the folder of
   * `cdktf.json`, found from the working directory upwards, or at the working directory where there is none; never at the
   * folder of the program's own file. Other languages than TypeScript: the working directory is the one in which the
   * library was first imported, whatever it is changed to later, and a path is a text (`str(path)` of Python's `pathlib`).
   */
  readonly file: string;
  /** What the file is: decides how it is checked and which index settings can use it. */
  readonly format: DictionaryFormat;
  /** What people read about the package; the hash of the content follows it. At most 950 characters. @default none */
  readonly description?: string;
  /** How the file is checked at synth. @default every warning counts, for the newest engine */
  readonly lint?: LintSettings;
  /** Tags of the source object (packages have none). @default none but the provider's default tags */
  readonly tags?: { [key: string]: string };
  /** How long the service may take for a copy. @default 30 minutes */
  readonly contentTimeouts?: ContentTimeouts;
  /** Terraform's `lifecycle` block of the source object. @default none */
  readonly sourceObjectLifecycle?: TerraformResourceLifecycle;
}

/** A dictionary's file, read and declared as an object. */
export interface DictionarySource {
  readonly object: S3Object;
  /** The same, as the content of a package comes from it. */
  readonly content: ContentSource;
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly contentSha256: string;
  /** The description of a package of this content, with the mark. */
  readonly packageDescription: string;
}

/**
 * Reads the file once, for its hash and for the engine's eyes, and declares the object that it goes up to, in the
 * scope of the dictionary.
 *
 * @throws PackagesError when the key, the description or the file breaks a rule, or the object is taken
 */
export function dictionarySource(
  dictionary: Construct,
  s3Key: string,
  props: DictionarySourceProps,
): DictionarySource {
  checkKey(dictionary, s3Key, props.bucket);
  // For what it refuses of the output, where nothing else asks for it.
  StackSynthesis.of(dictionary);
  const file = DictionaryFile.locate(props.file, dictionary);
  const lint = new DictionaryLint(dictionary, file.name, props.format, props.lint);
  const contentSha256 = file.readContent((chunk) => lint.write(chunk));
  lint.end();
  const description = props.description ?? "";
  const packageDescription = describeContent(description, contentSha256, dictionary.node.path);
  const object = sourceObject(dictionary, file, contentSha256, s3Key, props);
  const content = { bucketName: object.bucket, key: object.key, sha256: contentSha256, description };
  return { contentSha256, packageDescription: writtenText(packageDescription), object, content };
}

function checkKey(dictionary: Construct, s3Key: string, bucket: IDictionaryBucket): void {
  checkObjectKey(s3Key, dictionary.node.path);
  const { bucketName } = bucket;
  declareOnce(dictionary, {
    attempted: "choosing the S3 key",
    rule: "two dictionaries in one object would overwrite each other",
    value: s3Key,
    identity: [Token.isUnresolved(bucketName) ? bucket.node.path : bucketName, s3Key],
    remedy: "Give one of the two another S3 key",
  });
}

function sourceObject(
  dictionary: Construct,
  file: DictionaryFile,
  contentSha256: string,
  key: string,
  props: DictionarySourceProps,
): S3Object {
  const asset = new TerraformAsset(dictionary, "file", {
    path: file.path,
    type: AssetType.FILE,
    assetHash: contentSha256.slice(0, ASSET_HASH_LENGTH),
  });
  return new S3Object(dictionary, "source", {
    bucket: props.bucket.bucketName,
    key: writtenText(key),
    source: portableLiteral(asset.path),
    sourceHash: contentSha256,
    metadata: sourceMetadata(contentSha256, props.format, props.description ?? ""),
    contentType: "text/plain; charset=utf-8",
    // The service can't read objects encrypted with KMS, whatever the bucket's default is.
    serverSideEncryption: "AES256",
    tags: writtenTags(props.tags),
    provider: props.bucket.provider ?? props.provider,
    ...awsRegion(regionOfObject(props), dictionary.node.path),
    dependsOn: comesAfter(props),
    lifecycle: props.sourceObjectLifecycle,
  });
}

/** Undefined for nothing: cdktf writes an empty list. */
function comesAfter({ bucket, dependsOn = [] }: DictionarySourceProps): ITerraformDependable[] | undefined {
  const before = [...bucket.readyForUploads, ...dependsOn];
  return before.length === 0 ? undefined : before;
}

/** The bucket's, as its provider is; a bucket that says neither is where the dictionary is. */
function regionOfObject({ bucket, region }: DictionarySourceProps): string | undefined {
  return bucket.region ?? (bucket.provider === undefined ? region : undefined);
}
