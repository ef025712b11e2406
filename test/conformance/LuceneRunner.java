import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.ja.util.CSVUtil;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.synonym.WordnetSynonymParser;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.Version;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.IntsRefFSTEnum;

/**
 * Reads dictionaries with the real Lucene and prints what it did with each, one JSON object a line.
 *
 * <p>A case is a line of standard input: its number, the format, the options and the bytes in base64, separated by
 * tabs. The options are words separated by commas: {@code expand} or {@code contract}, {@code whitespace} or {@code
 * keyword}, {@code lucene8} or {@code lucene9}. With a file as its only argument it reads that file of Solr synonyms
 * once, and prints how long that took.
 *
 * <p>What OpenSearch does around Lucene (its word list loader, its duplicate check for kuromoji, its stemmer override
 * rules) is stated here again, because OpenSearch itself is not run: see {@link OpenSearchRules}.
 */
public final class LuceneRunner {
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "US-ASCII");
    if (arguments.length > 0) {
      new Timing(arguments[0]).print(out);
      return;
    }
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    out.println("{\"lucene\":" + Json.string(Version.LATEST.toString()) + "}");
    for (String line; (line = in.readLine()) != null; ) {
      out.println(answer(line.split("\t", -1)));
    }
  }

  private static String answer(String[] fields) {
    Options options = new Options(fields[2]);
    byte[] bytes = Base64.getDecoder().decode(fields[3]);
    Outcome outcome = Outcome.of(fields[1], options, bytes);
    if (outcome.refusal == null) {
      return "{\"id\":" + fields[0] + ",\"rules\":[" + String.join(",", outcome.rules) + "]}";
    }
    Integer line = outcome.namedLine();
    if (line == null && !outcome.isEncoding()) line = firstRefusedLine(fields[1], options, bytes);
    return "{\"id\":" + fields[0] + ",\"refused\":" + Json.string(outcome.kind()) + ",\"line\":" + line
        + ",\"says\":" + Json.string(outcome.message()) + "}";
  }

  /** The first line that makes the file refused, by trying its beginnings: most of Lucene's messages name no line. */
  private static int firstRefusedLine(String format, Options options, byte[] bytes) {
    List<Integer> ends = lineEnds(bytes);
    int refused = ends.size();
    int accepted = 0;
    while (refused - accepted > 1) {
      int middle = (refused + accepted) / 2;
      byte[] beginning = Arrays.copyOf(bytes, ends.get(middle - 1));
      if (Outcome.of(format, options, beginning).refusal == null) accepted = middle;
      else refused = middle;
    }
    return refused;
  }

  private static List<Integer> lineEnds(byte[] bytes) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < bytes.length; i++) {
      boolean crBeforeLf = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
      if ((bytes[i] == '\n' || bytes[i] == '\r') && !crBeforeLf) ends.add(i + 1);
    }
    if (bytes.length > 0 && (ends.isEmpty() || ends.get(ends.size() - 1) != bytes.length)) ends.add(bytes.length);
    return ends;
  }
}

/** How a case is read. */
final class Options {
  final boolean expand;
  final boolean keyword;
  final boolean lucene9;

  Options(String words) {
    List<String> all = Arrays.asList(words.split(","));
    expand = !all.contains("contract");
    keyword = all.contains("keyword");
    lucene9 = all.contains("lucene9");
  }

  Analyzer analyzer() {
    return keyword ? new KeywordAnalyzer() : new WhitespaceAnalyzer();
  }
}

/** What became of one dictionary: its rules as JSON, or the exception. */
final class Outcome {
  List<String> rules;
  Exception refusal;

  static Outcome of(String format, Options options, byte[] bytes) {
    Outcome outcome = new Outcome();
    try {
      outcome.rules = read(format, options, bytes);
    } catch (Exception refusal) {
      outcome.refusal = refusal;
    }
    return outcome;
  }

  private static List<String> read(String format, Options options, byte[] bytes) throws Exception {
    switch (format) {
      case "solr-synonyms":
        return Synonyms.solr(OpenSearchRules.reader(bytes), options);
      case "wordnet-synonyms":
        return Synonyms.wordnet(OpenSearchRules.reader(bytes), options);
      case "stop-words":
        return Words.stopWords(bytes);
      case "stemmer-override":
        return Words.stemmerOverrides(bytes);
      case "kuromoji-user-dictionary":
        return options.lucene9 ? Japanese.readLikeLucene9(bytes) : Japanese.read(bytes);
      case "nori-user-dictionary":
        return Korean.read(bytes);
      default:
        throw new IllegalStateException(format);
    }
  }

  boolean isEncoding() {
    return refusal instanceof CharacterCodingException;
  }

  /** The line that Lucene's own message names, or null: only the synonym parsers name one. */
  Integer namedLine() {
    if (!(refusal instanceof ParseException)) return null;
    String text = refusal.getMessage();
    return Integer.valueOf(text.substring(text.lastIndexOf(' ') + 1));
  }

  String kind() {
    return isEncoding() ? "encoding" : "rule";
  }

  /** The reason: Lucene's parse exception carries the line, its cause the reason. */
  String message() {
    Throwable reason = refusal instanceof ParseException && refusal.getCause() != null ? refusal.getCause() : refusal;
    String text = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
    return text.length() > 120 ? text.substring(0, 120) : text;
  }
}

/**
 * Files as OpenSearch hands them to Lucene. Read, not run: Analysis.java (getReaderFromFile, loadWordList,
 * parseWordList), KuromojiTokenizerFactory.java, NoriTokenizerFactory.java, StemmerOverrideTokenFilterFactory.java.
 */
final class OpenSearchRules {
  /** As Files.newBufferedReader(path, UTF_8) does: what is not UTF-8 is an exception, a byte order mark is text. */
  static Reader reader(byte[] bytes) {
    return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()));
  }

  static List<String> words(byte[] bytes, boolean dropComments) throws IOException {
    List<String> words = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader(bytes));
    for (String line; (line = lines.readLine()) != null; ) {
      boolean hasText = line.chars().anyMatch(unit -> !Character.isWhitespace((char) unit));
      String word = line.trim();
      if (hasText && !(dropComments && word.startsWith("#"))) words.add(word);
    }
    return words;
  }

  static Reader joined(List<String> words) {
    StringBuilder text = new StringBuilder();
    for (String word : words) text.append(word).append('\n');
    return new StringReader(text.toString());
  }
}

final class Synonyms {
  static List<String> solr(Reader reader, Options options) throws Exception {
    SolrSynonymParser parser = new SolrSynonymParser(true, options.expand, options.analyzer());
    parser.parse(reader);
    return rulesOf(parser.build());
  }

  static List<String> wordnet(Reader reader, Options options) throws Exception {
    WordnetSynonymParser parser = new WordnetSynonymParser(true, options.expand, options.analyzer());
    parser.parse(reader);
    return rulesOf(parser.build());
  }

  private static List<String> rulesOf(SynonymMap map) throws IOException {
    List<String> rules = new ArrayList<>();
    if (map.fst == null) return rules;
    IntsRefFSTEnum<BytesRef> entries = new IntsRefFSTEnum<>(map.fst);
    for (IntsRefFSTEnum.InputOutput<BytesRef> entry; (entry = entries.next()) != null; ) {
      addRules(rules, Json.string(spaced(codePoints(entry.input))), entry.output, map);
    }
    return rules;
  }

  private static void addRules(List<String> rules, String input, BytesRef output, SynonymMap map) {
    ByteArrayDataInput in = new ByteArrayDataInput(output.bytes, output.offset, output.length);
    int head = in.readVInt();
    boolean keepsOriginal = (head & 1) == 0;
    BytesRef word = new BytesRef();
    for (int i = 0; i < head >>> 1; i++) {
      map.words.get(in.readVInt(), word);
      rules.add("[" + input + "," + Json.string(spaced(word.utf8ToString())) + "," + keepsOriginal + "]");
    }
  }

  /** Lucene joins the words of a term with NUL. */
  private static String spaced(String term) {
    return term.replace(SynonymMap.WORD_SEPARATOR, ' ');
  }

  static String codePoints(IntsRef ints) {
    return new String(ints.ints, ints.offset, ints.length);
  }
}

final class Words {
  static List<String> stopWords(byte[] bytes) throws IOException {
    CharArraySet set = new CharArraySet(OpenSearchRules.words(bytes, true), false);
    Set<String> sorted = new TreeSet<>();
    for (Object word : set) sorted.add(new String((char[]) word));
    List<String> rules = new ArrayList<>();
    for (String word : sorted) rules.add(Json.string(word));
    return rules;
  }

  static List<String> stemmerOverrides(byte[] bytes) throws Exception {
    StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
    for (String rule : OpenSearchRules.words(bytes, true)) addOverride(builder, rule);
    @SuppressWarnings("unchecked")
    FST<BytesRef> fst = (FST<BytesRef>) Inside.field(builder.build(), "fst");
    List<String> rules = new ArrayList<>();
    if (fst == null) return rules;
    IntsRefFSTEnum<BytesRef> entries = new IntsRefFSTEnum<>(fst);
    for (IntsRefFSTEnum.InputOutput<BytesRef> entry; (entry = entries.next()) != null; ) {
      String word = Synonyms.codePoints(entry.input);
      rules.add("[" + Json.string(word) + "," + Json.string(entry.output.utf8ToString()) + "]");
    }
    return rules;
  }

  private static void addOverride(StemmerOverrideFilter.Builder builder, String rule) {
    String[] sides = rule.split("=>", -1);
    String stem = sides.length == 2 ? sides[1].trim() : "";
    if (stem.isEmpty() || stem.contains(",")) throw new IllegalArgumentException("Invalid Keyword override Rule:" + rule);
    for (String key : sides[0].split(",", -1)) {
      if (key.trim().isEmpty()) throw new IllegalArgumentException("Invalid Keyword override Rule:" + rule);
      builder.add(key.trim(), stem);
    }
  }
}

final class Japanese {
  static List<String> read(byte[] bytes) throws Exception {
    List<String> words = wordsWithoutDuplicates(bytes);
    Object dictionary = org.apache.lucene.analysis.ja.dict.UserDictionary.open(OpenSearchRules.joined(words));
    List<String> rules = new ArrayList<>();
    if (dictionary == null) return rules;
    int[][] segmentations = (int[][]) Inside.field(dictionary, "segmentations");
    String[] data = (String[]) Inside.field(dictionary, "data");
    IntsRefFSTEnum<Long> entries = Inside.entriesOf(dictionary);
    for (IntsRefFSTEnum.InputOutput<Long> entry; (entry = entries.next()) != null; ) {
      rules.add(rule(Inside.units(entry.input), segmentations[entry.output.intValue()], data));
    }
    return rules;
  }

  private static String rule(String surface, int[] segmentation, String[] data) {
    List<String> readings = new ArrayList<>();
    List<String> lengths = new ArrayList<>();
    String partOfSpeech = "";
    for (int i = 1; i < segmentation.length; i++) {
      String features = data[segmentation[0] - 100000000 + i - 1];
      int separator = features.lastIndexOf(0);
      readings.add(Json.string(features.substring(0, separator)));
      lengths.add(Integer.toString(segmentation[i]));
      partOfSpeech = features.substring(separator + 1);
    }
    return "[" + Json.string(surface) + ",[" + String.join(",", lengths) + "],[" + String.join(",", readings) + "],"
        + Json.string(partOfSpeech) + "]";
  }

  private static List<String> wordsWithoutDuplicates(byte[] bytes) throws IOException {
    List<String> words = OpenSearchRules.words(bytes, false);
    Set<String> surfaces = new HashSet<>();
    for (String word : words) {
      if (word.startsWith("#")) continue;
      String surface = CSVUtil.parse(word)[0];
      if (!surfaces.add(surface)) throw new IllegalArgumentException("Found duplicate term [" + surface + "]");
    }
    return words;
  }

  /** What Lucene 9 changed in UserDictionary.java, stated again: read, not run. The CSV is still Lucene's own. */
  static List<String> readLikeLucene9(byte[] bytes) throws Exception {
    List<String> rules = new ArrayList<>();
    List<String[]> entries = new ArrayList<>();
    for (String word : wordsWithoutDuplicates(bytes)) {
      if (!word.replaceAll("^#.*$", "").trim().isEmpty()) entries.add(CSVUtil.parse(word.replaceAll("^#.*$", "")));
    }
    entries.sort((left, right) -> left[0].compareTo(right[0]));
    for (String[] entry : entries) rules.add(lucene9Rule(entry));
    return rules;
  }

  private static String lucene9Rule(String[] entry) {
    String[] segments = entry[1].replaceAll("  *", " ").split(" ");
    String[] readings = entry[2].replaceAll("  *", " ").split(" ");
    String partOfSpeech = entry[3];
    if (segments.length != readings.length) throw new IllegalArgumentException("segments and readings differ in number");
    if (!entry[0].replaceAll("\\s", "").equals(entry[1].replaceAll("\\s", ""))) {
      throw new IllegalArgumentException("the segments do not spell the surface form");
    }
    String[] lengths = Arrays.stream(segments).map(segment -> Integer.toString(segment.length())).toArray(String[]::new);
    String[] quoted = Arrays.stream(readings).map(Json::string).toArray(String[]::new);
    return "[" + Json.string(entry[0]) + ",[" + String.join(",", lengths) + "],[" + String.join(",", quoted) + "],"
        + Json.string(partOfSpeech) + "]";
  }
}

final class Korean {
  static List<String> read(byte[] bytes) throws Exception {
    Reader reader = OpenSearchRules.joined(OpenSearchRules.words(bytes, true));
    Object dictionary = org.apache.lucene.analysis.ko.dict.UserDictionary.open(reader);
    List<String> rules = new ArrayList<>();
    if (dictionary == null) return rules;
    int[][] segmentations = (int[][]) Inside.field(dictionary, "segmentations");
    IntsRefFSTEnum<Long> entries = Inside.entriesOf(dictionary);
    for (IntsRefFSTEnum.InputOutput<Long> entry; (entry = entries.next()) != null; ) {
      int[] lengths = segmentations[entry.output.intValue()];
      String list = lengths == null ? "[]" : Arrays.toString(lengths).replace(" ", "");
      rules.add("[" + Json.string(Inside.units(entry.input)) + "," + list + "]");
    }
    return rules;
  }
}

/** Lucene keeps what it read in private fields; there is no other way to see all of it. */
final class Inside {
  static Object field(Object owner, String name) throws ReflectiveOperationException {
    Class<?> type = owner.getClass();
    while (true) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
      } catch (NoSuchFieldException absent) {
        type = type.getSuperclass();
        if (type == null) throw absent;
      }
    }
  }

  @SuppressWarnings("unchecked")
  static IntsRefFSTEnum<Long> entriesOf(Object dictionary) throws Exception {
    return new IntsRefFSTEnum<>((FST<Long>) field(field(dictionary, "fst"), "fst"));
  }

  /** The user dictionaries' structures hold UTF-16 code units. */
  static String units(IntsRef ints) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ints.length; i++) text.append((char) ints.ints[ints.offset + i]);
    return text.toString();
  }
}

final class Json {
  static String string(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char unit : text.toCharArray()) {
      if (unit == '"' || unit == '\\') json.append('\\').append(unit);
      else if (unit < 0x20 || unit > 0x7e) json.append(String.format("\\u%04x", (int) unit));
      else json.append(unit);
    }
    return json.append('"').toString();
  }
}

/** One file through Lucene's Solr synonym parser, for the benchmark. */
final class Timing {
  private final String file;

  Timing(String file) {
    this.file = file;
  }

  void print(PrintStream out) throws Exception {
    long start = System.nanoTime();
    SolrSynonymParser parser = new SolrSynonymParser(true, true, new WhitespaceAnalyzer());
    try (Reader reader = java.nio.file.Files.newBufferedReader(java.nio.file.Path.of(file))) {
      parser.parse(reader);
    }
    SynonymMap map = parser.build();
    double seconds = (System.nanoTime() - start) / 1e9;
    out.println("{\"seconds\":" + seconds + ",\"terms\":" + (map.words == null ? 0 : map.words.size()) + "}");
  }
}
