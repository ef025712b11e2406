import java.util.*;

/** Reads back the word sets, character tables and mappings that filters have loaded, whatever their fields are called. */
final class LoadedWords {
  /** Filter, and where it or a class that it extends keeps its words. */
  static final Map<String, String> FIELDS = Map.of(
      "SetKeywordMarkerFilter", "keywordSet",
      "WordDelimiterFilter", "protWords",
      "WordDelimiterGraphFilter", "protWords",
      "DictionaryCompoundWordTokenFilter", "dictionary",
      "HyphenationCompoundWordTokenFilter", "dictionary",
      "CommonGramsFilter", "commonWords",
      "CommonGramsQueryFilter", "commonWords",
      "ElisionFilter", "articles");

  static Object[] of(Object filter) throws Exception {
    String field = FIELDS.get(filter.getClass().getSimpleName());
    if (field == null) return null;
    Object words = LoadedDictionary.get(filter, field);
    return words == null ? new Object[] {0, List.of()} : LoadedDictionary.words((Iterable<?>) words);
  }

  /** The characters below U+0100 to which a type table gives another type than Java's; of any others the type is told by tokens. */
  static Object[] types(Object filter) throws Exception {
    byte[] table = (byte[]) LoadedDictionary.get(LoadedDictionary.get(filter, "iterator"), "charTypeTable");
    List<Object> out = new ArrayList<>();
    for (int c = 0; c < table.length; c++) out.add(List.of(c, (int) table[c]));
    return new Object[] {out.size(), out};
  }
}
