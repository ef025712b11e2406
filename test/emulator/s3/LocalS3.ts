import { GetObjectCommand, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { Emulator } from "../../../src/emulator";

/** A local AWS whose clock stands still, and real SDK clients for its S3. */
export class LocalS3 {
  private readonly clients: S3Client[] = [];

  private constructor(readonly emulator: Emulator) {}

  static async start(): Promise<LocalS3> {
    return new LocalS3(await Emulator.start({ clock: "manual" }));
  }

  get port(): number {
    return Number(new URL(this.emulator.endpoint).port);
  }

  client(config: S3ClientConfig = {}): S3Client {
    const client = new S3Client({
      endpoint: this.emulator.endpoint,
      region: "us-east-1",
      credentials: { accessKeyId: "test", secretAccessKey: "secret" },
      forcePathStyle: true,
      maxAttempts: 1,
      ...config,
    });
    this.clients.push(client);
    return client;
  }

  async stop(): Promise<void> {
    this.clients.forEach((client) => client.destroy());
    await this.emulator.stop();
  }
}

/** The bytes of an object, of its current version unless one is named. */
export async function objectBytes(
  client: S3Client,
  object: { Bucket: string; Key: string; VersionId?: string },
): Promise<Buffer> {
  const { Body } = await client.send(new GetObjectCommand(object));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
}
