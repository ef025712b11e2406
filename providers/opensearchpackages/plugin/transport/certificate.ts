import { generate } from "selfsigned";

/** A certificate for one run of the plugin, and its key, both PEM. */
export interface PluginCertificate {
  readonly certificate: string;
  readonly privateKey: string;
}

/** Longer than any apply; Terraform makes its own end valid for 30 years. */
const VALID_DAYS = 365;
/** Terraform's clock may be behind by a little: it is the same machine, but virtual ones jump. */
const CLOCK_SKEW_MS = 60_000;

/** Makes the plugin's end of AutoMTLS. It exists in the memory of this process only. */
export async function generateCertificate(now: Date = new Date()): Promise<PluginCertificate> {
  const { cert, private: privateKey } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - CLOCK_SKEW_MS),
    notAfterDate: new Date(now.getTime() + VALID_DAYS * 24 * 3_600_000),
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, keyCertSign: true, critical: true },
      { name: "extKeyUsage", serverAuth: true, clientAuth: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  return { certificate: cert, privateKey };
}
