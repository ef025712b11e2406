import { createPrivateKey, X509Certificate } from "node:crypto";
import { generateCertificate } from "../../../../../providers/opensearchpackages/plugin/transport/certificate";

describe("the plugin's certificate", () => {
  const now = new Date("2026-11-24T19:30:00Z");
  const { certificate, privateKey } = generateCertificate(now);
  const parsed = new X509Certificate(certificate);

  test("is for localhost, and its own authority", () => {
    expect(parsed.subjectAltName).toBe("DNS:localhost");
    expect(parsed.subject).toBe("CN=localhost");
    expect(parsed.ca).toBe(true);
    expect(parsed.checkIssued(parsed)).toBe(true);
  });

  test("is signed with its own key", () => {
    expect(parsed.verify(parsed.publicKey)).toBe(true);
    expect(parsed.checkPrivateKey(createPrivateKey(privateKey))).toBe(true);
    expect(parsed.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: "prime256v1" });
  });

  test("may serve and may ask", () => {
    expect(parsed.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"]);
  });

  test("is valid from a minute ago for a year", () => {
    expect(new Date(parsed.validFrom)).toEqual(new Date("2026-11-24T19:29:00Z"));
    expect(new Date(parsed.validTo)).toEqual(new Date("2027-11-24T19:30:00Z"));
  });

  test("is another one each time", () => {
    expect(new X509Certificate(generateCertificate(now).certificate).serialNumber).not.toBe(
      parsed.serialNumber,
    );
  });

  test("can be made in a year that certificates write with four digits", () => {
    const later = new X509Certificate(generateCertificate(new Date("2050-03-01T00:00:00Z")).certificate);
    expect(new Date(later.validTo)).toEqual(new Date("2051-03-01T00:00:00Z"));
  });
});
