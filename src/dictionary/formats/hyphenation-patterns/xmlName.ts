/** The form of a name of XML, as a part of patterns. */
export const NAME = "[\\p{L}_:][\\p{L}\\p{N}_:.\\-\\u00b7]*";
