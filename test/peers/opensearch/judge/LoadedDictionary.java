import java.lang.reflect.*;
import java.util.*;
import java.util.concurrent.Callable;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.*;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.IntsRefFSTEnum;

/** Reads back what the engine has loaded. Compiles on Lucene 9 and 10. */
final class LoadedDictionary {
  static Object[] synonyms(SynonymMap map) throws Exception {
    List<List<Object>> entries = new ArrayList<>();
    int rules = 0;
    if (map.fst != null) {
      BytesRef word = new BytesRef();
      IntsRefFSTEnum<BytesRef> all = new IntsRefFSTEnum<>(map.fst);
      for (IntsRefFSTEnum.InputOutput<BytesRef> io; (io = all.next()) != null; ) {
        ByteArrayDataInput value = new ByteArrayDataInput(io.output.bytes, io.output.offset, io.output.length);
        int code = value.readVInt();
        List<String> outputs = new ArrayList<>();
        for (int i = code >>> 1; i > 0; i--) outputs.add(spaced(map.words.get(value.readVInt(), word).utf8ToString()));
        outputs.sort(null);
        rules += outputs.size();
        entries.add(List.of(spaced(new String(io.input.ints, io.input.offset, io.input.length)), outputs, (code & 1) == 0));
      }
    }
    entries.sort((a, b) -> ((String) a.get(0)).compareTo((String) b.get(0)));
    return new Object[] {rules, entries};
  }

  static String spaced(String words) {
    return words.replace(SynonymMap.WORD_SEPARATOR, ' ');
  }

  static Object[] words(Iterable<?> set) {
    TreeSet<String> out = new TreeSet<>();
    for (Object o : set) out.add(o instanceof char[] ? new String((char[]) o) : String.valueOf(o));
    return new Object[] {out.size(), out};
  }

  static Object[] overrides(StemmerOverrideFilter.StemmerOverrideMap map) throws Exception {
    List<Object> entries = new ArrayList<>();
    FST<BytesRef> fst = (FST<BytesRef>) get(map, "fst");
    if (fst != null) {
      IntsRefFSTEnum<BytesRef> all = new IntsRefFSTEnum<>(fst);
      for (IntsRefFSTEnum.InputOutput<BytesRef> io; (io = all.next()) != null; ) {
        // BYTE4: code points
        entries.add(Arrays.asList(new String(io.input.ints, io.input.offset, io.input.length), io.output.utf8ToString()));
      }
    }
    entries.sort((a, b) -> ((String) ((List<?>) a).get(0)).compareTo((String) ((List<?>) b).get(0)));
    return new Object[] {entries.size(), entries};
  }

  static Object[] kuromoji(org.apache.lucene.analysis.ja.dict.UserDictionary dict) throws Exception {
    List<Object> entries = new ArrayList<>();
    if (dict != null) {
      Object data = has(dict, "getReading") ? dict : call(dict, "getMorphAttributes");
      for (Map.Entry<String, Integer> entry : surfaces(dict.getFST()).entrySet()) {
        String surface = entry.getKey();
        int[] cuts = dict.lookupSegmentation(entry.getValue());
        List<String> segments = new ArrayList<>(), readings = new ArrayList<>();
        for (int i = 1, at = 0; i < cuts.length; at += cuts[i++]) {
          int id = cuts[0] + i - 1, start = at;
          segments.add(surface.substring(Math.min(at, surface.length()), Math.min(at + cuts[i], surface.length()))); // may be longer than the surface
          readings.add(orNull(() -> (String) call(data, "getReading", id, surface.toCharArray(), start, surface.length())));
        }
        entries.add(Arrays.asList(surface, segments, readings, orNull(() -> (String) call(data, "getPartOfSpeech", cuts[0]))));
      }
    }
    return new Object[] {entries.size(), entries};
  }

  static Object[] nori(org.apache.lucene.analysis.ko.dict.UserDictionary dict) throws Exception {
    List<Object> entries = new ArrayList<>();
    if (dict != null) {
      Object data = has(dict, "getPOSType") ? dict : call(dict, "getMorphAttributes");
      for (Map.Entry<String, Integer> entry : surfaces(dict.getFST()).entrySet()) {
        String surface = entry.getKey();
        List<String> segments = null;
        if (call(data, "getPOSType", entry.getValue()).toString().equals("COMPOUND")) {
          Object morphemes = call(data, "getMorphemes", entry.getValue(), surface.toCharArray(), 0, surface.length());
          if (morphemes != null) {
            segments = new ArrayList<>();
            for (int i = 0; i < Array.getLength(morphemes); i++) segments.add((String) get(Array.get(morphemes, i), "surfaceForm"));
          }
        }
        entries.add(Arrays.asList(surface, segments, call(data, "getRightId", entry.getValue())));
      }
    }
    return new Object[] {entries.size(), entries};
  }

  static String orNull(Callable<String> feature) throws Exception {
    try {
      return feature.call();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ArrayIndexOutOfBoundsException) return null;
      throw e;
    }
  }

  @SuppressWarnings("unchecked")
  static TreeMap<String, Integer> surfaces(Object tokenInfo) throws Exception {
    TreeMap<String, Integer> surfaces = new TreeMap<>();
    if (tokenInfo == null) return surfaces;
    IntsRefFSTEnum<Long> all = new IntsRefFSTEnum<>((FST<Long>) get(tokenInfo, "fst"));
    for (IntsRefFSTEnum.InputOutput<Long> io; (io = all.next()) != null; ) {
      char[] units = new char[io.input.length];
      for (int i = 0; i < units.length; i++) units[i] = (char) io.input.ints[io.input.offset + i];
      surfaces.put(new String(units), io.output.intValue());
    }
    return surfaces;
  }

  static Object get(Object o, String name) throws Exception {
    for (Class<?> c = o.getClass(); c != null; c = c.getSuperclass())
      for (Field f : c.getDeclaredFields())
        if (f.getName().equals(name)) {
          f.setAccessible(true);
          return f.get(o);
        }
    if (has(o, name)) return call(o, name);
    throw new NoSuchFieldException(o.getClass() + "." + name);
  }

  static boolean has(Object o, String name) {
    for (Class<?> c = o.getClass(); c != null; c = c.getSuperclass())
      for (Method m : c.getDeclaredMethods()) if (m.getName().equals(name)) return true;
    return false;
  }

  static Object call(Object o, String name, Object... args) throws Exception {
    for (Class<?> c = o.getClass(); c != null; c = c.getSuperclass())
      for (Method m : c.getDeclaredMethods())
        if (m.getName().equals(name) && m.getParameterCount() == args.length && !m.isBridge()) {
          m.setAccessible(true);
          return m.invoke(o, args);
        }
    throw new NoSuchMethodException(o.getClass() + "." + name);
  }

  /** [term, position increment, position length, start, end, type] */
  static List<Object> tokens(TokenStream s) throws Exception {
    List<Object> out = new ArrayList<>();
    CharTermAttribute term = s.addAttribute(CharTermAttribute.class);
    PositionIncrementAttribute inc = s.addAttribute(PositionIncrementAttribute.class);
    PositionLengthAttribute len = s.addAttribute(PositionLengthAttribute.class);
    OffsetAttribute off = s.addAttribute(OffsetAttribute.class);
    TypeAttribute type = s.addAttribute(TypeAttribute.class);
    s.reset();
    while (s.incrementToken())
      out.add(List.of(term.toString(), inc.getPositionIncrement(), len.getPositionLength(), off.startOffset(), off.endOffset(), type.type()));
    s.end();
    s.close();
    return out;
  }
}
