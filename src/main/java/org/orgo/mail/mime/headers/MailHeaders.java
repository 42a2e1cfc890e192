package org.orgo.mail.mime.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.orgo.mail.mime.text.CleanText;
import org.orgo.mail.mime.text.TextDecoding;

/** The header fields of one part, in order, readable in any spelling. */
public final class MailHeaders {

  /** Limits the decoding of encoded words, which is quadratic; honest fields are shorter. */
  private static final int DECODED_CHARACTERS = 16 * 1024;

  private static final int ENCODED_WORDS = 1_000;

  private final List<Field> fields = new ArrayList<>();

  public void add(Field field) {
    fields.add(field);
  }

  List<String> names() {
    return fields.stream().map(Field::getNameLowerCase).distinct().toList();
  }

  public List<Field> fields(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return fields.stream().filter(field -> field.getNameLowerCase().equals(wanted)).toList();
  }

  /** The first field of that name on one line, with encoded words as they are. */
  public Optional<String> raw(String name) {
    return fields(name).stream().findFirst().map(MailHeaders::unfolded);
  }

  /** The first field of that name, decoded for people. */
  public Optional<String> text(String name) {
    return raw(name).map(MailHeaders::decoded);
  }

  /** The value of a structured field without its parameters, in lower case. */
  public String value(String name) {
    return fields(name).stream()
        .findFirst()
        .map(field -> RawFieldParser.DEFAULT.parseRawBody((RawField) field).getValue())
        .map(value -> CleanText.line(value).toLowerCase(Locale.ROOT))
        .orElse("");
  }

  /** A parameter of a structured field, by RFC 2231 or as mailers write it instead. */
  public Optional<String> parameter(String name, String parameter) {
    return fields(name).stream()
        .findFirst()
        .flatMap(field -> parameters((RawField) field).get(parameter))
        .map(MailHeaders::decoded)
        .filter(value -> !value.isEmpty());
  }

  static String unfolded(Field field) {
    return withFewEncodedWords(CleanText.line(TextDecoding.guess(bodyBytes(field))));
  }

  /** Removes the mark of words beyond the limit, so that no later code decodes them. */
  private static String withFewEncodedWords(String value) {
    int at = -2;
    for (int words = 0; words <= ENCODED_WORDS; words++) {
      at = value.indexOf("=?", at + 2);
      if (at < 0) {
        return value;
      }
    }
    return value.substring(0, at) + value.substring(at).replace("=?", "= ?");
  }

  static String decoded(String value) {
    String head = value.substring(0, Math.min(value.length(), DECODED_CHARACTERS));
    String text = EncodedWords.decode(head);
    return CleanText.line(text + value.substring(head.length()));
  }

  private static HeaderParameters parameters(RawField field) {
    HeaderParameters parameters = new HeaderParameters();
    RawField readable = new RawField(field.getName(), unfolded(field));
    for (NameValuePair pair : RawFieldParser.DEFAULT.parseRawBody(readable).getParams()) {
      parameters.add(pair.getName(), pair.getValue() == null ? "" : pair.getValue());
    }
    return parameters;
  }

  private static byte[] bodyBytes(Field field) {
    byte[] raw = field.getRaw().toByteArray();
    int start = 0;
    while (start < raw.length && raw[start] != ':') {
      start++;
    }
    start = Math.min(raw.length, start + 1);
    byte[] body = new byte[raw.length - start];
    System.arraycopy(raw, start, body, 0, body.length);
    return body;
  }
}
