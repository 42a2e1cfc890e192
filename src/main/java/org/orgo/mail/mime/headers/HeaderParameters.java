package org.orgo.mail.mime.headers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.mail.mime.text.TextDecoding;

/** Parameters of a field, with the sections, charsets and languages of RFC 2231. */
final class HeaderParameters {

  private static final Pattern NAME = Pattern.compile("([^*]+)(?:\\*(\\d{1,4}))?(\\*)?");

  private final Map<String, String> plain = new HashMap<>();
  private final Map<String, TreeMap<Integer, ParameterSection>> extended = new HashMap<>();

  /** One piece of a value. */
  private record ParameterSection(String value, boolean encoded) {}

  void add(String name, String value) {
    Matcher parts = NAME.matcher(name.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return;
    }
    boolean encoded = parts.group(3) != null;
    if (parts.group(2) == null && !encoded) {
      plain.putIfAbsent(parts.group(1), value);
      return;
    }
    int number = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    extended
        .computeIfAbsent(parts.group(1), key -> new TreeMap<>())
        .putIfAbsent(number, new ParameterSection(value, encoded));
  }

  Optional<String> get(String name) {
    TreeMap<Integer, ParameterSection> sections = extended.get(name);
    return sections == null ? Optional.ofNullable(plain.get(name)) : Optional.of(joined(sections));
  }

  private static String joined(TreeMap<Integer, ParameterSection> sections) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    String charset = null;
    boolean first = true;
    for (ParameterSection section : sections.values()) {
      String value = section.value();
      if (first && section.encoded()) {
        String[] labelled = value.split("'", 3);
        charset = labelled.length == 3 ? labelled[0] : null;
        value = labelled.length == 3 ? labelled[2] : value;
      }
      first = false;
      octets.writeBytes(
          section.encoded() ? unescaped(value) : value.getBytes(StandardCharsets.UTF_8));
    }
    return TextDecoding.decode(octets.toByteArray(), charset);
  }

  private static byte[] unescaped(String value) {
    byte[] written = value.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream octets = new ByteArrayOutputStream(written.length);
    for (int i = 0; i < written.length; i++) {
      int high = i + 2 < written.length ? Character.digit(written[i + 1], 16) : -1;
      int low = i + 2 < written.length ? Character.digit(written[i + 2], 16) : -1;
      if (written[i] == '%' && high >= 0 && low >= 0) {
        octets.write(high * 16 + low);
        i += 2;
      } else {
        octets.write(written[i]);
      }
    }
    return octets.toByteArray();
  }
}
