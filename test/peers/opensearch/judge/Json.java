import java.util.*;

/** JSON in and out, so that the judge needs no more jars than the engine has. */
final class Json {
  final String s;
  int at;
  Json(String s) { this.s = s; }
  static Object parse(String s) { return new Json(s).value(); }
  void ws() { while (at < s.length() && s.charAt(at) <= ' ') at++; }
  Object value() {
    ws();
    char c = s.charAt(at);
    if (c == '{') {
      Map<String, Object> map = new LinkedHashMap<>();
      at++; ws();
      if (s.charAt(at) == '}') { at++; return map; }
      while (true) {
        String key = (String) value();
        ws(); at++; // :
        map.put(key, value());
        ws();
        if (s.charAt(at++) == '}') return map;
      }
    }
    if (c == '[') {
      List<Object> list = new ArrayList<>();
      at++; ws();
      if (s.charAt(at) == ']') { at++; return list; }
      while (true) {
        list.add(value());
        ws();
        if (s.charAt(at++) == ']') return list;
      }
    }
    if (c == '"') {
      StringBuilder b = new StringBuilder();
      at++;
      while ((c = s.charAt(at++)) != '"') {
        if (c != '\\') { b.append(c); continue; }
        c = s.charAt(at++);
        switch (c) {
          case 'n': b.append('\n'); break;
          case 't': b.append('\t'); break;
          case 'r': b.append('\r'); break;
          case 'b': b.append('\b'); break;
          case 'f': b.append('\f'); break;
          case 'u': b.append((char) Integer.parseInt(s.substring(at, at + 4), 16)); at += 4; break;
          default: b.append(c);
        }
      }
      return b.toString();
    }
    int from = at;
    while (at < s.length() && ",]} \t\n".indexOf(s.charAt(at)) < 0) at++;
    String word = s.substring(from, at);
    if (word.equals("true") || word.equals("false")) return Boolean.valueOf(word);
    if (word.equals("null")) return null;
    if (word.matches("-?\\d+")) return Integer.valueOf(word);
    return Double.valueOf(word);
  }

  static StringBuilder write(Object value, StringBuilder text) {
    String comma = "";
    if (value instanceof Map) {
      text.append('{');
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        write(String.valueOf(entry.getKey()), text.append(comma));
        write(entry.getValue(), text.append(':'));
        comma = ",";
      }
      text.append('}');
    } else if (value instanceof Iterable) {
      text.append('[');
      for (Object item : (Iterable<?>) value) {
        write(item, text.append(comma));
        comma = ",";
      }
      text.append(']');
    } else if (value instanceof String) {
      text.append('"');
      ((String) value).codePoints().forEach(c -> {
        if (c == '"' || c == '\\') text.append('\\').append((char) c);
        else if (Character.isISOControl(c) || c == 0xFEFF || c == 0x2028 || c == 0x2029 || Character.getType(c) == Character.SURROGATE)
          text.append(String.format("\\u%04x", c));
        else text.appendCodePoint(c);
      });
      text.append('"');
    } else text.append(value);
    return text;
  }
}
