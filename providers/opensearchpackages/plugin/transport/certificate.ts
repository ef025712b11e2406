import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import {
  bitString,
  type Der,
  explicit,
  validityTime,
  implicit,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  set,
  truth,
  utf8String,
} from "./x509/der";

/** A certificate for one run of the plugin, and its key, both PEM. */
export interface PluginCertificate {
  readonly certificate: string;
  readonly privateKey: string;
}

/** Longer than any apply; Terraform makes its own end valid for 30 years. */
const VALID_DAYS = 365;
const DAY_MS = 24 * 3_600_000;
/** Terraform's clock may be behind by a little: it is the same machine, but virtual ones jump. */
const CLOCK_SKEW_MS = 60_000;
const SERIAL_BYTES = 16;
const VERSION_3 = Buffer.from([2]);

const ECDSA_WITH_SHA256 = sequence(objectIdentifier("1.2.840.10045.4.3.2"));
const COMMON_NAME = objectIdentifier("2.5.4.3");
const BASIC_CONSTRAINTS = objectIdentifier("2.5.29.19");
const KEY_USAGE = objectIdentifier("2.5.29.15");
const EXTENDED_KEY_USAGE = objectIdentifier("2.5.29.37");
const SUBJECT_ALTERNATIVE_NAME = objectIdentifier("2.5.29.17");
const SERVER_AUTHENTICATION = objectIdentifier("1.3.6.1.5.5.7.3.1");
const CLIENT_AUTHENTICATION = objectIdentifier("1.3.6.1.5.5.7.3.2");
/** digitalSignature, keyEncipherment and keyCertSign, counted from the left: bits 0, 2 and 5. */
const KEY_USAGE_BITS = Buffer.from([0b1010_0100]);
const KEY_USAGE_UNUSED_BITS = 2;
const DNS_NAME = 2;

/**
 * Makes the plugin's end of AutoMTLS: a self-signed certificate for `localhost` that is its own authority. It
 * exists in the memory of this process only.
 *
 * Terraform starts a provider three times for one plan, so this is written with Node's own cryptography: the
 * libraries for certificates take longer to load than all the rest of the plugin (`npm run bench -- plugin`).
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function generateCertificate(now: Date = new Date()): PluginCertificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const toBeSigned = toBeSignedCertificate(publicKey, now);
  const signature = sign("sha256", toBeSigned, privateKey);
  const certificate = sequence(toBeSigned, ECDSA_WITH_SHA256, bitString(signature));
  return {
    certificate: pem("CERTIFICATE", certificate),
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

function toBeSignedCertificate(publicKey: KeyObject, now: Date): Der {
  const name = sequence(set(sequence(COMMON_NAME, utf8String("localhost"))));
  const notBefore = new Date(now.getTime() - CLOCK_SKEW_MS);
  const notAfter = new Date(now.getTime() + VALID_DAYS * DAY_MS);
  return sequence(
    explicit(0, integer(VERSION_3)),
    integer(randomBytes(SERIAL_BYTES)),
    ECDSA_WITH_SHA256,
    name,
    sequence(validityTime(notBefore), validityTime(notAfter)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    explicit(3, extensions()),
  );
}

function extensions(): Der {
  return sequence(
    critical(BASIC_CONSTRAINTS, sequence(truth())),
    critical(KEY_USAGE, bitString(KEY_USAGE_BITS, KEY_USAGE_UNUSED_BITS)),
    sequence(EXTENDED_KEY_USAGE, octetString(sequence(SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION))),
    sequence(
      SUBJECT_ALTERNATIVE_NAME,
      octetString(sequence(implicit(DNS_NAME, Buffer.from("localhost", "ascii")))),
    ),
  );
}

function critical(identifier: Der, value: Der): Der {
  return sequence(identifier, truth(), octetString(value));
}

function pem(label: string, der: Der): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}
