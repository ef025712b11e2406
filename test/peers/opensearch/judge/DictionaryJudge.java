import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.regex.*;
import org.apache.logging.log4j.*;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.*;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.opensearch.cluster.metadata.IndexMetadata;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.*;
import org.opensearch.indices.analysis.AnalysisModule;
import org.opensearch.plugins.AnalysisPlugin;

/**
 * Asks OpenSearch's own analysis registry, as index creation does, what it makes of a dictionary. One JSON request a
 * line on stdin, one JSON answer a line on stdout. No node, no plugin but analysis-common; the tokenizers of the
 * kuromoji and nori plugins, whose jars are in no registry, are written here after their public source: they call the
 * real Analysis.parseWordList and the real Lucene UserDictionary.
 *
 * request: {id, format, file or base64 (its bytes), tokenizer, char_filter:[], before:[], filter:{}, after:[], texts:[], dump:true}
 *   format: solr-synonyms | wordnet-synonyms | stop-words | stemmer-override | kuromoji-user-dictionary |
 *           nori-user-dictionary | or {"kind":"filter|tokenizer|char_filter","key":"keywords_path", "type":"keyword_marker"}
 *   tokenizer, char_filter, before, after: a name, or the component's settings; filter: more settings of the dictionary's own
 * or: {id, settings:{analysis:{...}}, analyzer, texts}
 */
public final class DictionaryJudge {
  static final List<LogEvent> logged = Collections.synchronizedList(new ArrayList<>());

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, "UTF-8");
    System.setOut(System.err);
    LoggerContext context = (LoggerContext) LogManager.getContext(false);
    AbstractAppender appender = new AbstractAppender("capture", null, null, true, org.apache.logging.log4j.core.config.Property.EMPTY_ARRAY) {
      @Override public void append(LogEvent event) { logged.add(event.toImmutable()); }
    };
    appender.start();
    Configuration configuration = context.getConfiguration();
    LoggerConfig root = configuration.getRootLogger();
    for (String name : new ArrayList<>(root.getAppenders().keySet())) root.removeAppender(name);
    root.setLevel(Level.INFO);
    root.addAppender(appender, Level.INFO, null);
    context.updateLoggers();

    Path home = Paths.get(args[0]);
    Environment env = new Environment(Settings.builder().put("path.home", home.toString()).build(), Paths.get("/"));
    AnalysisPlugin common = null;
    for (String name : new String[] {"CommonAnalysisModulePlugin", "CommonAnalysisPlugin"})
      try {
        common = (AnalysisPlugin) Class.forName("org.opensearch.analysis.common." + name).getConstructor().newInstance();
        break;
      } catch (ClassNotFoundException e) { }
    AnalysisRegistry registry = new AnalysisModule(env, List.of(common, new CjkStandIns())).getAnalysisRegistry();

    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = in.readLine()) != null; ) {
      Map<String, Object> answer = new LinkedHashMap<>();
      try {
        Map<String, Object> request = (Map<String, Object>) Json.parse(line);
        answer.put("id", request.get("id"));
        if (request.get("base64") != null) {
          Path file = home.resolve("dictionary");
          Files.write(file, Base64.getDecoder().decode((String) request.get("base64")));
          request.put("file", file.toString());
        }
        ask(registry, request, answer);
      } catch (Throwable t) {
        answer.put("ok", null);
        answer.put("error", "judge fault: " + t);
      }
      out.println(Json.write(answer, new StringBuilder()));
      out.flush();
    }
  }


  static String place(Object given, String kind, Map<String, Object> analysis, String name) {
    if (given instanceof String) return (String) given;
    ((Map<String, Object>) analysis.computeIfAbsent(kind, k -> new LinkedHashMap<String, Object>())).put(name, given);
    return name;
  }

  static Map<String, Object> settings(Map<String, Object> request) {
    if (request.containsKey("settings")) return (Map<String, Object>) request.get("settings");
    Map<String, Object> analysis = new LinkedHashMap<>(), dictionary = new LinkedHashMap<>(), analyzer = new LinkedHashMap<>();
    Object format = request.get("format");
    String kind = "filter", key = "synonyms_path", type = "synonym_graph";
    if (format instanceof Map) {
      Map<String, Object> f = (Map<String, Object>) format;
      kind = (String) f.getOrDefault("kind", "filter");
      key = (String) f.get("key");
      type = (String) f.get("type");
    } else switch ((String) format) {
      case "solr-synonyms": break;
      case "wordnet-synonyms": dictionary.put("format", "wordnet"); break;
      case "stop-words": key = "stopwords_path"; type = "stop"; break;
      case "stemmer-override": key = "rules_path"; type = "stemmer_override"; break;
      case "kuromoji-user-dictionary": kind = "tokenizer"; key = "user_dictionary"; type = "kuromoji_tokenizer"; break;
      case "nori-user-dictionary": kind = "tokenizer"; key = "user_dictionary"; type = "nori_tokenizer"; break;
      default: throw new IllegalArgumentException("unknown format " + format);
    }
    dictionary.put("type", type);
    if (request.get("file") != null) dictionary.put(key, request.get("file"));
    if (request.get("filter") != null) dictionary.putAll((Map<String, Object>) request.get("filter"));
    List<Object> charFilters = new ArrayList<>(), filters = new ArrayList<>();
    int n = 0;
    for (Object c : (List<Object>) request.getOrDefault("char_filter", List.of())) charFilters.add(place(c, "char_filter", analysis, "c" + n++));
    for (Object c : (List<Object>) request.getOrDefault("before", List.of())) filters.add(place(c, "filter", analysis, "b" + n++));
    if (kind.equals("filter")) filters.add(place(dictionary, kind, analysis, "dictionary"));
    if (kind.equals("char_filter")) charFilters.add(place(dictionary, kind, analysis, "dictionary"));
    for (Object c : (List<Object>) request.getOrDefault("after", List.of())) filters.add(place(c, "filter", analysis, "a" + n++));
    if (request.get("extra") != null) for (Map.Entry<String, Object> e : ((Map<String, Object>) request.get("extra")).entrySet())
      ((Map<String, Object>) analysis.computeIfAbsent(e.getKey(), k -> new LinkedHashMap<String, Object>())).putAll((Map<String, Object>) e.getValue());
    analyzer.put("type", "custom");
    analyzer.put("tokenizer", kind.equals("tokenizer") ? place(dictionary, kind, analysis, "dictionary")
        : place(request.getOrDefault("tokenizer", "whitespace"), "tokenizer", analysis, "t"));
    if (!charFilters.isEmpty()) analyzer.put("char_filter", charFilters);
    if (!filters.isEmpty()) analyzer.put("filter", filters);
    ((Map<String, Object>) analysis.computeIfAbsent("analyzer", k -> new LinkedHashMap<String, Object>())).put("subject", analyzer);
    return Map.of("analysis", analysis);
  }

  static final Pattern LINE = Pattern.compile("(?:Invalid synonym rule at line |Line \\[)(\\d+)");

  static void ask(AnalysisRegistry registry, Map<String, Object> request, Map<String, Object> answer) throws Exception {
    Settings settings = Settings.builder()
        .loadFromMap(Map.of("index", settings(request)))
        .put(IndexMetadata.SETTING_VERSION_CREATED, org.opensearch.Version.CURRENT)
        .put(IndexMetadata.SETTING_NUMBER_OF_SHARDS, 1).put(IndexMetadata.SETTING_NUMBER_OF_REPLICAS, 0)
        .put(IndexMetadata.SETTING_INDEX_UUID, "u").build();
    IndexSettings index = new IndexSettings(IndexMetadata.builder("i").settings(settings).build(), Settings.EMPTY);
    logged.clear();
    CjkStandIns.lastJapanese = null;
    CjkStandIns.lastKorean = null;
    Analyzer analyzer;
    IndexAnalyzers analyzers = null;
    try {
      analyzers = registry.build(index);
      analyzer = analyzers.get((String) request.getOrDefault("analyzer", "subject"));
    } catch (Throwable t) {
      answer.put("ok", false);
      answer.put("error", text(t));
      List<String> causes = new ArrayList<>();
      for (Throwable c = t.getCause(); c != null; c = c.getCause()) causes.add(text(c));
      if (!causes.isEmpty()) answer.put("causes", causes);
      List<String> suppressed = new ArrayList<>();
      for (Throwable c : t.getSuppressed()) suppressed.add(text(c));
      if (!suppressed.isEmpty()) answer.put("suppressed", suppressed);
      List<String> log = new ArrayList<>();
      for (LogEvent e : logged) if (e.getLevel().isMoreSpecificThan(Level.ERROR)) {
        log.add(e.getMessage().getFormattedMessage());
        for (Throwable c = e.getThrown(); c != null; c = c.getCause()) log.add(text(c));
      }
      if (!log.isEmpty()) answer.put("log", log);
      Matcher line = LINE.matcher(answer.get("error") + " " + suppressed + " " + log);
      if (line.find()) answer.put("line", Integer.valueOf(line.group(1)));
      return;
    }
    answer.put("ok", true);
    List<String> ignored = new ArrayList<>();
    for (LogEvent e : logged) if (e.getLoggerName().contains("SynonymParser")) ignored.add(e.getMessage().getFormattedMessage());
    if (!ignored.isEmpty()) answer.put("log", ignored);
    try {
      if (Boolean.TRUE.equals(request.get("dump"))) dump(analyzer, request, answer);
    } catch (Throwable t) {
      answer.put("dumpError", text(t));
    }
    List<Object> all = new ArrayList<>();
    for (Object given : (List<Object>) request.getOrDefault("texts", List.of())) {
      try (TokenStream s = analyzer.tokenStream("f", (String) given)) {
        all.add(LoadedDictionary.tokens(s));
      } catch (Throwable t) {
        all.add(text(t));
      }
    }
    if (!all.isEmpty()) answer.put("tokens", all);
    analyzers.close();
  }

  static void dump(Analyzer analyzer, Map<String, Object> request, Map<String, Object> answer) throws Exception {
    boolean synonyms = String.valueOf(request.get("format")).endsWith("synonyms");
    Object[] found = synonyms ? null : LoadedWords.mappings(analyzer);
    try (TokenStream s = analyzer.tokenStream("f", "x")) {
      for (Object o = s; o != null; o = o instanceof TokenFilter ? LoadedDictionary.get(o, "input") : null) {
        String name = o.getClass().getSimpleName();
        if (name.equals("SynonymGraphFilter") || name.equals("SynonymFilter")) found = LoadedDictionary.synonyms((SynonymMap) LoadedDictionary.get(o, "synonyms"));
        else if (synonyms) continue;
        else if (name.equals("StopFilter")) found = LoadedDictionary.words((Iterable<?>) LoadedDictionary.get(o, "stopWords"));
        else if (name.equals("KeepWordFilter")) found = LoadedDictionary.words((Iterable<?>) LoadedDictionary.get(o, "words"));
        else if (name.equals("StemmerOverrideFilter")) found = LoadedDictionary.overrides((StemmerOverrideFilter.StemmerOverrideMap) LoadedDictionary.get(o, "stemmerOverrideMap"));
        else if (name.equals("JapaneseTokenizer")) found = LoadedDictionary.kuromoji(CjkStandIns.lastJapanese);
        else if (LoadedWords.of(o) != null) found = LoadedWords.of(o);
        else if (name.equals("KoreanTokenizer")) found = LoadedDictionary.nori(CjkStandIns.lastKorean);
        if (found != null) break;
      }
      s.reset();
      while (s.incrementToken()) { }
      s.end();
    }
    if (found == null) found = new Object[] {0, List.of()};
    answer.put("rules", found[0]);
    answer.put("entries", found[1]);
  }

  static String text(Throwable t) {
    return t.getClass().getName() + ": " + t.getMessage();
  }
}
