import type { DeclaredSource } from "../../terraform/declared/Declared";
import { type Program, type StepContext, unknownUntilApply } from "./Program";

/** `aws_s3_object` and what else writes an object: created, or updated with an upload. */
export function* writeObject(declared: DeclaredSource, context: StepContext): Program {
  const { bucket, key, uploads, settings } = declared;
  if (!uploads) return;
  if (bucket === null) return yield unknownUntilApply("bucket");
  if (key === null) return yield unknownUntilApply("key");
  const given = declared.usesKms ? "aws:kms" : declared.encryption;
  const byDefault = given === null ? context.bucketDefault(bucket) : null;
  yield {
    kind: "put",
    object: { bucket, key, region: settings.region ?? null },
    encryption: byDefault?.kind === "known" ? byDefault.algorithm : given,
    unknownEncryption: byDefault?.kind === "unread" ? byDefault : null,
    sha256: context.sha256Of(declared),
  };
}

/** The same, deleted. */
export function* deleteObject({ before, settings }: DeclaredSource): Program {
  if (before === null) return yield unknownUntilApply("key");
  yield { kind: "remove", object: { ...before, region: settings.region ?? null } };
}
