import java.util.*;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.fst.*;
import org.opensearch.index.analysis.*;

/** Reads back the word sets, type tables and mappings that filters have loaded. */
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
    if (field.equals("protWords") && LoadedDictionary.get(filter, field) == null) return types(filter);
    Object words = LoadedDictionary.get(filter, field);
    return words == null ? new Object[] {0, List.of()} : LoadedDictionary.words((Iterable<?>) words);
  }

  /** Characters whose type is not what Lucene would take them for, each with the type's name. */
  static Object[] types(Object filter) throws Exception {
    byte[] table = (byte[]) LoadedDictionary.get(LoadedDictionary.get(filter, "iterator"), "charTypeTable");
    List<Object> out = new ArrayList<>();
    for (int c = 0; c < table.length; c++)
      if (table[c] != ordinary(c)) out.add(List.of(c, NAMES.getOrDefault((int) table[c], "other")));
    return new Object[] {out.size(), out};
  }

  static final Map<Integer, String> NAMES = Map.of(1, "LOWER", 2, "UPPER", 3, "ALPHA", 4, "DIGIT", 7, "ALPHANUM", 8, "SUBWORD_DELIM");

  static byte ordinary(int c) throws Exception {
    java.lang.reflect.Method type = Class.forName("org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator").getDeclaredMethod("getType", int.class);
    type.setAccessible(true);
    return (byte) type.invoke(null, c);
  }

  /** What the first char filter of an analyzer maps; null when there is none that maps. */
  static Object[] mappings(Analyzer analyzer) throws Exception {
    Analyzer custom = analyzer instanceof NamedAnalyzer ? ((NamedAnalyzer) analyzer).analyzer() : analyzer;
    if (!(custom instanceof CustomAnalyzer) || ((CustomAnalyzer) custom).charFilters().length == 0) return null;
    Object filter = ((CustomAnalyzer) custom).charFilters()[0].create(new java.io.StringReader(""));
    if (!filter.getClass().getSimpleName().equals("MappingCharFilter")) return null;
    List<Object> out = new ArrayList<>();
    FST<CharsRef> map = (FST<CharsRef>) LoadedDictionary.get(filter, "map");
    if (map == null) return new Object[] {0, out};
    IntsRefFSTEnum<CharsRef> all = new IntsRefFSTEnum<>(map);
    for (IntsRefFSTEnum.InputOutput<CharsRef> io; (io = all.next()) != null; ) {
      StringBuilder match = new StringBuilder();
      for (int i = 0; i < io.input.length; i++) match.append((char) io.input.ints[io.input.offset + i]);
      out.add(List.of(match.toString(), io.output.toString()));
    }
    return new Object[] {out.size(), out};
  }
}
