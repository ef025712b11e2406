/** What the `Authorization` header of SigV4 says beside the signature. */
export interface CredentialScope {
  readonly accessKeyId: string;
  readonly region: string;
  /** `es`, `s3`, `sts` */
  readonly service: string;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request,\s*SignedHeaders=[^,\s]+,\s*Signature=[0-9a-f]+$/;

/**
 * Reads the credential scope; undefined when the header is not SigV4. The signature is not verified: this AWS knows
 * no secrets.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 */
export function credentialScope(authorization: string | undefined): CredentialScope | undefined {
  const [, accessKeyId, region, service] = AUTHORIZATION.exec(authorization ?? "") ?? [];
  if (accessKeyId === undefined || region === undefined || service === undefined) return undefined;
  return { accessKeyId, region, service };
}
