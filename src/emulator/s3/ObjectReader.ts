/** How the packages API reads a source object; the local S3 implements it. */
export interface ObjectReader {
  readObject(request: { accountId: string; bucket: string; key: string }): ReadObjectResult;
}

export type ReadObjectResult =
  | {
      readonly kind: "object";
      readonly bytes: Buffer;
      readonly kmsEncrypted: boolean;
      readonly region: string;
    }
  | { readonly kind: "no-such-bucket" }
  | { readonly kind: "no-such-key" };
