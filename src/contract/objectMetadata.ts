/** The name of the S3 object's metadata entry that carries the SHA-256 of the content, in hexadecimal. */
export const SHA256_METADATA_KEY = "sha256";

/**
 * The name of the S3 object's metadata entry that says which format the dictionary has, one of `DictionaryFormat`, so
 * that nobody who reads the object, a plan or a state has to guess.
 */
export const FORMAT_METADATA_KEY = "dictionary-format";
