import java.io.*;
import java.util.*;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.*;
import org.apache.lucene.analysis.ko.*;
import org.apache.lucene.analysis.util.CSVUtil;
import org.opensearch.OpenSearchException;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.analysis.*;
import org.opensearch.indices.analysis.AnalysisModule;
import org.opensearch.plugins.AnalysisPlugin;

/** After the public source of the plugins analysis-kuromoji and analysis-nori (main branch). */
public final class CjkStandIns implements AnalysisPlugin {
  static org.apache.lucene.analysis.ja.dict.UserDictionary lastJapanese;
  static org.apache.lucene.analysis.ko.dict.UserDictionary lastKorean;

  static void notBoth(Settings s) {
    if (s.get("user_dictionary") != null && s.get("user_dictionary_rules") != null)
      throw new IllegalArgumentException("It is not allowed to use [user_dictionary] in conjunction with [user_dictionary_rules]");
  }

  static String joined(List<String> rules) {
    StringBuilder sb = new StringBuilder();
    for (String line : rules) sb.append(line).append(System.lineSeparator());
    return sb.toString();
  }

  @Override public Map<String, AnalysisModule.AnalysisProvider<TokenizerFactory>> getTokenizers() {
    Map<String, AnalysisModule.AnalysisProvider<TokenizerFactory>> map = new HashMap<>();
    map.put("kuromoji_tokenizer", (index, env, name, settings) -> {
      notBoth(settings);
      Set<String> dup = new HashSet<>();
      List<String> rules = Analysis.parseWordList(env, settings, "user_dictionary", "user_dictionary_rules", (String rule) -> {
        String[] values = CSVUtil.parse(rule);
        if (values.length == 0) throw new IllegalArgumentException("Malformed csv in user dictionary.");
        if (!dup.add(values[0])) throw new IllegalArgumentException("Found duplicate term [" + values[0] + "] in user dictionary.");
        return rule;
      });
      org.apache.lucene.analysis.ja.dict.UserDictionary dict = null;
      if (rules != null && !rules.isEmpty())
        try {
          dict = org.apache.lucene.analysis.ja.dict.UserDictionary.open(new StringReader(joined(rules)));
        } catch (IOException e) {
          throw new OpenSearchException("Failed to load kuromoji user dictionary");
        }
      if (settings.get("user_dictionary") != null || settings.getAsList("user_dictionary_rules", null) != null) lastJapanese = dict;
      org.apache.lucene.analysis.ja.dict.UserDictionary loaded = dict;
      String mode = settings.get("mode", "search").toUpperCase(Locale.ROOT);
      boolean punctuation = settings.getAsBoolean("discard_punctuation", true), compound = settings.getAsBoolean("discard_compound_token", false);
      return TokenizerFactory.newFactory(name, () -> new JapaneseTokenizer(loaded, punctuation, compound, JapaneseTokenizer.Mode.valueOf(mode)));
    });
    map.put("nori_tokenizer", (index, env, name, settings) -> {
      notBoth(settings);
      List<String> rules = Analysis.parseWordList(env, settings, "user_dictionary", "user_dictionary_rules", (String s) -> s);
      org.apache.lucene.analysis.ko.dict.UserDictionary dict = null;
      if (rules != null && !rules.isEmpty())
        try (Reader reader = new StringReader(joined(rules))) {
          dict = org.apache.lucene.analysis.ko.dict.UserDictionary.open(reader);
        } catch (IOException e) {
          throw new OpenSearchException("Failed to load nori user dictionary");
        }
      if (settings.get("user_dictionary") != null || settings.getAsList("user_dictionary_rules", null) != null) lastKorean = dict;
      org.apache.lucene.analysis.ko.dict.UserDictionary loaded = dict;
      KoreanTokenizer.DecompoundMode mode = settings.get("decompound_mode") == null ? KoreanTokenizer.DEFAULT_DECOMPOUND
          : KoreanTokenizer.DecompoundMode.valueOf(settings.get("decompound_mode").toUpperCase(Locale.ENGLISH));
      boolean punctuation = settings.getAsBoolean("discard_punctuation", true);
      return TokenizerFactory.newFactory(name, () -> new KoreanTokenizer(KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, loaded, mode, false, punctuation));
    });
    return map;
  }

  @Override public Map<String, AnalysisModule.AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    Map<String, AnalysisModule.AnalysisProvider<TokenFilterFactory>> map = new HashMap<>();
    map.put("kuromoji_baseform", (index, env, name, s) -> filter(name, JapaneseBaseFormFilter::new));
    map.put("kuromoji_part_of_speech", (index, env, name, s) -> filter(name, t -> new JapanesePartOfSpeechStopFilter(t, JapaneseAnalyzer.getDefaultStopTags())));
    map.put("nori_part_of_speech", (index, env, name, s) -> filter(name, t -> new KoreanPartOfSpeechStopFilter(t, KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS)));
    map.put("nori_readingform", (index, env, name, s) -> filter(name, KoreanReadingFormFilter::new));
    return map;
  }

  static TokenFilterFactory filter(String name, java.util.function.Function<TokenStream, TokenStream> make) {
    return new TokenFilterFactory() {
      @Override public String name() { return name; }
      @Override public TokenStream create(TokenStream t) { return make.apply(t); }
    };
  }
}
