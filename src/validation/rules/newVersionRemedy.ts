/**
 * What makes a package that is not, or not surely, made of the declared object be made of it: a new version. The AWS
 * provider calls `UpdatePackage` for a changed description and for nothing else; `opensearchpackages_package_content`
 * does so for one as well.
 */
export const NEW_VERSION_REMEDY =
  "Change a word of package_description beside its [sha256:…], and run `terraform apply`: that makes a new version of the declared object";
