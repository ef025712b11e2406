import {
  CreateBucketCommand,
  DeleteBucketCorsCommand,
  DeleteBucketEncryptionCommand,
  DeleteBucketLifecycleCommand,
  DeleteBucketOwnershipControlsCommand,
  DeleteBucketPolicyCommand,
  DeleteBucketTaggingCommand,
  DeleteBucketWebsiteCommand,
  DeletePublicAccessBlockCommand,
  GetBucketAccelerateConfigurationCommand,
  GetBucketAclCommand,
  GetBucketCorsCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  GetBucketRequestPaymentCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetBucketWebsiteCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  HeadObjectCommand,
  PutBucketAccelerateConfigurationCommand,
  PutBucketAclCommand,
  PutBucketCorsCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketLoggingCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutBucketRequestPaymentCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutBucketWebsiteCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { LocalS3 } from "./LocalS3";

const Bucket = "configured";
const kmsKey = "arn:aws:kms:us-east-1:111122223333:key/abc";

type Send = (s3: S3Client) => Promise<unknown>;

interface Configuration {
  readonly name: string;
  readonly put: Send;
  readonly get: Send;
  readonly remove?: Send;
  readonly expected: object;
  /** The error of a bucket without it, or what it answers instead. */
  readonly absent: string | object;
}

const publicAccess = {
  BlockPublicAcls: true,
  IgnorePublicAcls: false,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: false,
};
const lifecycleRules = [
  {
    ID: "old & <older>",
    Status: "Enabled" as const,
    Filter: { Prefix: "" },
    NoncurrentVersionExpiration: { NoncurrentDays: 90 },
  },
];
const corsRules = [{ AllowedMethods: ["GET"], AllowedOrigins: ["*"] }];
const policy = JSON.stringify({ Version: "2012-10-17", Statement: [] });
const ownership = { Rules: [{ ObjectOwnership: "BucketOwnerPreferred" as const }] };
const website = { IndexDocument: { Suffix: "index.html" } };
const logging = { LoggingEnabled: { TargetBucket: "logs", TargetPrefix: "a/" } };
const tagSet = [{ Key: "é <x>", Value: 'a"b' }];

const configurations: readonly Configuration[] = [
  {
    name: "the lifecycle, with the header that goes along",
    put: (s3) =>
      s3.send(
        new PutBucketLifecycleConfigurationCommand({
          Bucket,
          LifecycleConfiguration: { Rules: lifecycleRules },
          TransitionDefaultMinimumObjectSize: "all_storage_classes_128K",
        }),
      ),
    get: (s3) => s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket })),
    remove: (s3) => s3.send(new DeleteBucketLifecycleCommand({ Bucket })),
    expected: {
      Rules: lifecycleRules,
      TransitionDefaultMinimumObjectSize: "all_storage_classes_128K",
    },
    absent: "NoSuchLifecycleConfiguration",
  },
  {
    name: "CORS",
    put: (s3) => s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: corsRules } })),
    get: (s3) => s3.send(new GetBucketCorsCommand({ Bucket })),
    remove: (s3) => s3.send(new DeleteBucketCorsCommand({ Bucket })),
    expected: { CORSRules: corsRules },
    absent: "NoSuchCORSConfiguration",
  },
  {
    name: "the policy",
    put: (s3) => s3.send(new PutBucketPolicyCommand({ Bucket, Policy: policy })),
    get: (s3) => s3.send(new GetBucketPolicyCommand({ Bucket })),
    remove: (s3) => s3.send(new DeleteBucketPolicyCommand({ Bucket })),
    expected: { Policy: policy },
    absent: "NoSuchBucketPolicy",
  },
  {
    name: "tags",
    put: (s3) => s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: tagSet } })),
    get: (s3) => s3.send(new GetBucketTaggingCommand({ Bucket })),
    remove: (s3) => s3.send(new DeleteBucketTaggingCommand({ Bucket })),
    expected: { TagSet: tagSet },
    absent: "NoSuchTagSet",
  },
  {
    name: "the website",
    put: (s3) => s3.send(new PutBucketWebsiteCommand({ Bucket, WebsiteConfiguration: website })),
    get: (s3) => s3.send(new GetBucketWebsiteCommand({ Bucket })),
    remove: (s3) => s3.send(new DeleteBucketWebsiteCommand({ Bucket })),
    expected: website,
    absent: "NoSuchWebsiteConfiguration",
  },
  {
    name: "the public access block",
    put: (s3) =>
      s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: publicAccess })),
    get: (s3) => s3.send(new GetPublicAccessBlockCommand({ Bucket })),
    remove: (s3) => s3.send(new DeletePublicAccessBlockCommand({ Bucket })),
    expected: { PublicAccessBlockConfiguration: publicAccess },
    absent: "NoSuchPublicAccessBlockConfiguration",
  },
  {
    name: "the ownership controls",
    put: (s3) => s3.send(new PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls: ownership })),
    get: (s3) => s3.send(new GetBucketOwnershipControlsCommand({ Bucket })),
    remove: (s3) => s3.send(new DeleteBucketOwnershipControlsCommand({ Bucket })),
    expected: { OwnershipControls: ownership },
    absent: "OwnershipControlsNotFoundError",
  },
  {
    name: "the default encryption",
    put: (s3) =>
      s3.send(
        new PutBucketEncryptionCommand({
          Bucket,
          ServerSideEncryptionConfiguration: {
            Rules: [
              {
                ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: kmsKey },
                BucketKeyEnabled: true,
              },
            ],
          },
        }),
      ),
    get: (s3) => s3.send(new GetBucketEncryptionCommand({ Bucket })),
    remove: (s3) => s3.send(new DeleteBucketEncryptionCommand({ Bucket })),
    expected: {
      ServerSideEncryptionConfiguration: {
        Rules: [
          {
            ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: kmsKey },
            BucketKeyEnabled: true,
          },
        ],
      },
    },
    absent: {
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" }, BucketKeyEnabled: false }],
      },
    },
  },
  {
    name: "logging",
    put: (s3) => s3.send(new PutBucketLoggingCommand({ Bucket, BucketLoggingStatus: logging })),
    get: (s3) => s3.send(new GetBucketLoggingCommand({ Bucket })),
    expected: logging,
    absent: {},
  },
  {
    name: "acceleration",
    put: (s3) =>
      s3.send(
        new PutBucketAccelerateConfigurationCommand({
          Bucket,
          AccelerateConfiguration: { Status: "Enabled" },
        }),
      ),
    get: (s3) => s3.send(new GetBucketAccelerateConfigurationCommand({ Bucket })),
    expected: { Status: "Enabled" },
    absent: {},
  },
  {
    name: "who pays",
    put: (s3) =>
      s3.send(
        new PutBucketRequestPaymentCommand({
          Bucket,
          RequestPaymentConfiguration: { Payer: "Requester" },
        }),
      ),
    get: (s3) => s3.send(new GetBucketRequestPaymentCommand({ Bucket })),
    expected: { Payer: "Requester" },
    absent: { Payer: "BucketOwner" },
  },
];

describe("Bucket configuration", () => {
  let local: LocalS3;
  let s3: S3Client;

  beforeAll(async () => {
    local = await LocalS3.start();
    s3 = local.client();
  });

  beforeEach(async () => {
    local.emulator.reset();
    await s3.send(new CreateBucketCommand({ Bucket }));
  });

  afterAll(() => local.stop());

  async function expectAbsent({ get, absent }: Configuration): Promise<void> {
    if (typeof absent === "object") expect(await get(s3)).toMatchObject(absent);
    else await expect(get(s3)).rejects.toMatchObject({ name: absent });
  }

  test.each(configurations)("$name: what was put is read, and gone when deleted", async (configuration) => {
    await configuration.remove?.(s3);
    await expectAbsent(configuration);
    await configuration.put(s3);
    expect(await configuration.get(s3)).toMatchObject(configuration.expected);
    if (configuration.remove === undefined) return;
    await configuration.remove(s3);
    await expectAbsent(configuration);
  });

  test("a new bucket blocks public access and ACLs, as since April 2023", async () => {
    expect(await s3.send(new GetPublicAccessBlockCommand({ Bucket }))).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    });
    expect(await s3.send(new GetBucketOwnershipControlsCommand({ Bucket }))).toMatchObject({
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
    });
    const acl = await s3.send(new GetBucketAclCommand({ Bucket }));
    expect(acl.Grants).toMatchObject([
      { Grantee: { ID: acl.Owner?.ID, Type: "CanonicalUser" }, Permission: "FULL_CONTROL" },
    ]);
    const opened = s3.send(new PutBucketAclCommand({ Bucket, ACL: "public-read" }));
    await expect(opened).rejects.toMatchObject({ name: "AccessControlListNotSupported" });
  });

  test("replication, Object Lock and notifications are read as not configured", async () => {
    await expect(s3.send(new GetBucketReplicationCommand({ Bucket }))).rejects.toMatchObject({
      name: "ReplicationConfigurationNotFoundError",
    });
    await expect(s3.send(new GetObjectLockConfigurationCommand({ Bucket }))).rejects.toMatchObject({
      name: "ObjectLockConfigurationNotFoundError",
    });
    const notification = await s3.send(new GetBucketNotificationConfigurationCommand({ Bucket }));
    expect(notification.QueueConfigurations).toBeUndefined();
  });

  test("versioning has no status before it is set, and can't be set to another", async () => {
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBeUndefined();
    for (const Status of ["Enabled", "Suspended"] as const) {
      await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status } }));
      expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe(Status);
    }
    const empty = s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: {} }));
    await expect(empty).rejects.toMatchObject({ name: "MalformedXML" });
  });

  test("objects take the bucket's default encryption from then on", async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: "plain", Body: "x" }));
    await configurations.find(({ name }) => name === "the default encryption")?.put(s3);
    await s3.send(new PutObjectCommand({ Bucket, Key: "kms", Body: "x" }));
    const plain = await s3.send(new HeadObjectCommand({ Bucket, Key: "plain" }));
    const kms = await s3.send(new HeadObjectCommand({ Bucket, Key: "kms" }));
    expect(plain.ServerSideEncryption).toBe("AES256");
    expect(kms).toMatchObject({
      ServerSideEncryption: "aws:kms",
      SSEKMSKeyId: kmsKey,
      BucketKeyEnabled: true,
    });
  });

  test("a policy that is no JSON object is refused", async () => {
    for (const Policy of ["{", "[]", "null", '"text"']) {
      const put = s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
      await expect(put).rejects.toMatchObject({ name: "MalformedPolicy" });
    }
  });
});
