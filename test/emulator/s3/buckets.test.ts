import type { BucketLocationConstraint } from "@aws-sdk/client-s3";
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketLocationCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { LocalS3 } from "./LocalS3";

const Bucket = "a-bucket";

describe("Buckets, their regions and their owners", () => {
  let local: LocalS3;
  let s3: S3Client;
  let frankfurt: S3Client;
  let stranger: S3Client;

  beforeAll(async () => {
    local = await LocalS3.start();
    s3 = local.client();
    frankfurt = local.client({ region: "eu-central-1" });
    stranger = local.client({ credentials: { accessKeyId: "second", secretAccessKey: "secret" } });
  });

  beforeEach(() => local.emulator.reset());

  afterAll(() => local.stop());

  function create(client: S3Client, constraint?: string, name = Bucket): Promise<unknown> {
    const LocationConstraint = constraint as BucketLocationConstraint | undefined;
    return client.send(
      new CreateBucketCommand({
        Bucket: name,
        ...(constraint === undefined ? {} : { CreateBucketConfiguration: { LocationConstraint } }),
      }),
    );
  }

  async function listed(): Promise<unknown[]> {
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    return (Buckets ?? []).map(({ Name, BucketRegion }) => [Name, BucketRegion]);
  }

  test("a bucket is made, listed with its region, found and deleted", async () => {
    await create(s3);
    await create(frankfurt, "eu-central-1", "b-bucket");
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets).toMatchObject([
      { Name: Bucket, BucketRegion: "us-east-1", CreationDate: new Date(Date.UTC(2021, 0, 1)) },
      { Name: "b-bucket", BucketRegion: "eu-central-1" },
    ]);
    expect(await s3.send(new HeadBucketCommand({ Bucket }))).toMatchObject({ BucketRegion: "us-east-1" });
    await s3.send(new DeleteBucketCommand({ Bucket }));
    await expect(s3.send(new HeadBucketCommand({ Bucket }))).rejects.toMatchObject({ name: "NotFound" });
    expect(await listed()).toEqual([["b-bucket", "eu-central-1"]]);
  });

  test("ListBuckets pages and filters", async () => {
    for (const name of ["x-1", "x-2", "y-1"].map((prefix) => `${prefix}-bucket`)) {
      await create(s3, undefined, name);
    }
    const first = await s3.send(new ListBucketsCommand({ Prefix: "x", MaxBuckets: 1 }));
    const second = await s3.send(
      new ListBucketsCommand({ Prefix: "x", ContinuationToken: first.ContinuationToken }),
    );
    expect([first, second].map(({ Buckets }) => Buckets?.map(({ Name }) => Name))).toEqual([
      ["x-1-bucket"],
      ["x-2-bucket"],
    ]);
    expect(second.ContinuationToken).toBeUndefined();
  });

  test("the location is empty for us-east-1 and named elsewhere, whatever region asks", async () => {
    await create(s3);
    await create(frankfurt, "eu-central-1", "b-bucket");
    const location = async (client: S3Client, name: string): Promise<string | undefined> =>
      (await client.send(new GetBucketLocationCommand({ Bucket: name }))).LocationConstraint;
    expect(await location(frankfurt, Bucket)).toBeUndefined();
    expect(await location(s3, "b-bucket")).toBe("eu-central-1");
  });

  test("a bucket with an object is not deleted", async () => {
    await create(s3);
    await s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "x" }));
    const deletion = s3.send(new DeleteBucketCommand({ Bucket }));
    await expect(deletion).rejects.toMatchObject({
      name: "BucketNotEmpty",
      $metadata: { httpStatusCode: 409 },
    });
  });

  test("another account can neither take the name nor get in", async () => {
    await create(s3);
    await expect(create(stranger)).rejects.toMatchObject({ name: "BucketAlreadyExists" });
    await expect(stranger.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({
      name: "AccessDenied",
      $metadata: { httpStatusCode: 403 },
    });
    expect((await stranger.send(new ListBucketsCommand({}))).Buckets ?? []).toEqual([]);
    expect(local.emulator.isEmpty("second")).toBe(true);
  });

  test("the owner may make a bucket twice in us-east-1 and nowhere else", async () => {
    await create(s3);
    await create(s3);
    await create(frankfurt, "eu-central-1", "b-bucket");
    await expect(create(frankfurt, "eu-central-1", "b-bucket")).rejects.toMatchObject({
      name: "BucketAlreadyOwnedByYou",
      $metadata: { httpStatusCode: 409 },
    });
  });

  test("a location constraint has to fit the region of the request", async () => {
    await expect(create(frankfurt)).resolves.toBeDefined();
    expect(await listed()).toEqual([[Bucket, "eu-central-1"]]);
    await expect(create(frankfurt, "eu-west-1", "b-bucket")).rejects.toMatchObject({
      name: "IllegalLocationConstraintException",
    });
    await expect(create(s3, "us-east-1", "b-bucket")).rejects.toMatchObject({
      name: "InvalidLocationConstraint",
    });
  });

  test("a bucket in another region answers where it is", async () => {
    await create(frankfurt, "eu-central-1");
    const list = s3.send(new ListObjectsV2Command({ Bucket }));
    await expect(list).rejects.toMatchObject({
      name: "PermanentRedirect",
      Endpoint: "s3.eu-central-1.amazonaws.com",
      $metadata: { httpStatusCode: 301 },
    });
    const head = s3.send(new HeadBucketCommand({ Bucket }));
    await expect(head).rejects.toMatchObject({
      $metadata: { httpStatusCode: 301 },
      $response: { headers: { "x-amz-bucket-region": "eu-central-1" } },
    });
  });

  test("a client that follows redirects finds the bucket in its region", async () => {
    await create(frankfurt, "eu-central-1");
    const following = local.client({ followRegionRedirects: true });
    expect(await following.send(new HeadBucketCommand({ Bucket }))).toMatchObject({
      BucketRegion: "eu-central-1",
    });
  });

  test.each([
    "Upper",
    "ab",
    "under_score",
    "double..dot",
    "10.0.0.1",
    "-dash",
    "dash-",
    "xn--name",
    "a-s3alias",
  ])("%s is no name for a bucket", async (name) => {
    await expect(create(s3, undefined, name)).rejects.toMatchObject({ name: "InvalidBucketName" });
  });
});
