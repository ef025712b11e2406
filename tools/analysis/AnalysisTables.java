import java.lang.reflect.Field;
import java.util.*;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.opensearch.index.analysis.Analysis;

/** Prints what Lucene and OpenSearch hold in tables, as lines of `name TAB value`; tools/analysis/main.ts makes modules of it. */
public final class AnalysisTables {
  public static void main(String[] args) throws Exception {
    System.setOut(new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, "UTF-8"));
    Class<?> scanner = Class.forName("org.apache.lucene.analysis.standard.StandardTokenizerImpl");
    automaton(scanner);
    folding();
    stopWords();
  }

  /** The automaton without the packing of its generator: classes of code points, and for each state what follows. */
  static void automaton(Class<?> scanner) throws Exception {
    int[] top = ints(scanner, "ZZ_CMAP_TOP"), blocks = ints(scanner, "ZZ_CMAP_BLOCKS");
    StringBuilder classes = new StringBuilder();
    int last = -1, from = 0;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int offset = c & 255;
      int of = offset == c ? blocks[offset] : blocks[top[c >> 8] | offset];
      if (of == last) continue;
      classes.append(classes.length() == 0 ? "" : " ").append(Integer.toString(c - from, 36)).append('.').append(Integer.toString(of, 36));
      from = c;
      last = of;
    }
    System.out.println("classes\t" + classes);
    int[] rows = ints(scanner, "ZZ_ROWMAP"), next = ints(scanner, "ZZ_TRANS"), attributes = ints(scanner, "ZZ_ATTRIBUTE"), actions = ints(scanner, "ZZ_ACTION");
    int count = Arrays.stream(blocks).max().getAsInt() + 1;
    List<String> states = new ArrayList<>();
    for (int state = 0; state < rows.length; state++) {
      List<String> to = new ArrayList<>();
      for (int of = 0; of < count; of++) to.add(next[rows[state] + of] < 0 ? "" : Integer.toString(next[rows[state] + of], 36));
      // Attribute bit 1: a match may end here; bit 8: and no longer one exists. Action 1 takes what is no token.
      String ends = (attributes[state] & 1) == 0 ? "-" : actions[state] == 1 ? "0" : "1";
      if (((attributes[state] & 1) != 0) != (actions[state] != 0)) throw new IllegalStateException("state " + state);
      states.add(ends + String.join(",", to));
    }
    System.out.println("states\t" + String.join(" ", states));
  }

  static int[] ints(Class<?> of, String name) throws Exception {
    Field field = of.getDeclaredField(name);
    field.setAccessible(true);
    return (int[]) field.get(null);
  }

  static void folding() {
    StringBuilder folded = new StringBuilder();
    char[] out = new char[8];
    for (int unit = 0x80; unit <= 0xffff; unit++) {
      if (Character.isSurrogate((char) unit)) continue;
      int length = ASCIIFoldingFilter.foldToASCII(new char[] {(char) unit}, 0, out, 0, 1);
      String to = new String(out, 0, length);
      if (to.equals(String.valueOf((char) unit))) continue;
      folded.append(folded.length() == 0 ? "" : " ").append(Integer.toString(unit, 36)).append(':').append(to.replace(" ", "\\s"));
    }
    System.out.println("folding\t" + folded);
  }

  static void stopWords() {
    for (Map.Entry<String, Set<?>> list : new TreeMap<>(Analysis.NAMED_STOP_WORDS).entrySet()) {
      TreeSet<String> words = new TreeSet<>();
      for (Object word : list.getValue()) words.add(word instanceof char[] ? new String((char[]) word) : word.toString());
      System.out.println("stop " + list.getKey() + "\t" + String.join(" ", words));
    }
  }
}
