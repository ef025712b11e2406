import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.util.Version;

/**
 * Weighs what Lucene holds of a dictionary: reads it, lets everything go but the map, and prints the bytes of heap that
 * are still taken. Arguments are {@code format=path}; small dictionaries are read several times, so that the noise of the
 * virtual machine is small beside them.
 */
public final class MapWeight {
  private static final long ENOUGH_BYTES = 32_000_000;
  private static final int MOST_COPIES = 64;

  public static void main(String[] arguments) throws Exception {
    System.out.println("{\"lucene\":\"" + Version.LATEST + "\"}");
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      Path path = Path.of(argument.substring(equals + 1));
      long bytes = weigh(argument.substring(0, equals), path);
      System.out.println("{\"file\":\"" + path.getFileName() + "\",\"heapBytes\":" + bytes + "}");
    }
  }

  private static long weigh(String format, Path path) throws Exception {
    read(format, path); // What a first reading initializes is not the map's.
    int copies = (int) Math.max(1, Math.min(MOST_COPIES, ENOUGH_BYTES / Math.max(1, Files.size(path) * 4)));
    long before = usedBytes();
    Object[] kept = new Object[copies];
    for (int i = 0; i < copies; i++) kept[i] = read(format, path);
    long after = usedBytes();
    if (kept[0] == null) throw new IllegalStateException("nothing was kept");
    return (after - before) / copies;
  }

  private static long usedBytes() throws InterruptedException {
    long used = Long.MAX_VALUE;
    for (int round = 0; round < 4; round++) {
      System.gc();
      Thread.sleep(60);
      Runtime runtime = Runtime.getRuntime();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }

  private static Object read(String format, Path path) throws Exception {
    switch (format) {
      case "solr-synonyms":
        SolrSynonymParser parser = new SolrSynonymParser(true, true, new WhitespaceAnalyzer());
        try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
          parser.parse(in);
        }
        return parser.build();
      case "stop-words":
        return new CharArraySet(words(path), false);
      case "stemmer-override":
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
        for (String line : words(path)) {
          String[] sides = line.split("=>", -1);
          for (String word : sides[0].split(",")) builder.add(word.trim(), sides[1].trim());
        }
        return builder.build();
      case "kuromoji-user-dictionary":
        try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
          return org.apache.lucene.analysis.ja.dict.UserDictionary.open(in);
        }
      case "nori-user-dictionary":
        try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
          return org.apache.lucene.analysis.ko.dict.UserDictionary.open(in);
        }
      default:
        throw new IllegalArgumentException(format);
    }
  }

  private static List<String> words(Path path) throws Exception {
    List<String> words = new ArrayList<>();
    for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.trim().startsWith("#")) words.add(line.trim());
    }
    return words;
  }
}
