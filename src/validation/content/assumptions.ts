/**
 * What the proof of content takes for granted, because AWS does not document it. Each says what would show that it
 * is wrong.
 */

/**
 * The service's clock and that of S3 differ by at most so much, in milliseconds. An object that was written up to
 * so long after a package version was made may be what the version was copied from.
 *
 * Wrong if: the `LastModified` of an object that was uploaded before an UpdatePackage call is later than the
 * version's `CreatedAt` by more than this.
 */
export const CLOCK_SKEW_MS = 2_000;

/*
 * `LastModified` of S3 has whole seconds, cut off. Within one second an upload is taken to come before the version
 * that was made of it, as Terraform does it.
 *
 * Wrong if: somebody writes the object again within the second in which a version was made of it.
 */

/*
 * A version's `CreatedAt` is the moment at which the service was asked for it, and the object in force at that moment
 * is the one that it copies.
 *
 * Wrong if: an object that is replaced while the package is COPYING arrives in the version of that copy.
 *
 * The first version that is made after the source object was written is a copy of that object. A later version, made
 * while the object stayed as it was, may come from elsewhere: `UpdatePackage` takes any object, and the service tells
 * of no version which one it was.
 *
 * Wrong if: somebody makes a version from another object right after an upload, before Terraform does.
 */
