package org.orgo.vocabulary.label;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A function and its part, such as {@code Ops.Maintenance}. The list is open: the organization's
 * registry says which roles and aliases it knows.
 */
public record HorizontalRole(String code) {
  static final int MAX_LENGTH = 120;
  private static final String ALLOWED =
      "words of letters, digits, _ and -, each beginning with a letter, joined by dots, at most "
          + MAX_LENGTH
          + " characters, such as Ops.Maintenance";
  private static final String WORD = "\\p{L}[\\p{L}\\p{N}_-]*+";
  private static final Pattern CODE = Pattern.compile(WORD + "(?:\\." + WORD + ")*+");

  public HorizontalRole {
    code = checked(code, code);
  }

  @JsonCreator
  public static HorizontalRole parse(String text) {
    return new HorizontalRole(text);
  }

  /** The role at the end of a label; a refusal then shows the whole label. */
  static HorizontalRole within(String label, String code) {
    return new HorizontalRole(checked(label, code));
  }

  /** The owning function: the first part. */
  public String function() {
    int dot = code.indexOf('.');
    return dot < 0 ? code : code.substring(0, dot);
  }

  public HorizontalRole withSuffix(String suffix) {
    return parse(code + "." + suffix);
  }

  @Override
  @JsonValue
  public String toString() {
    return code;
  }

  private static String checked(String text, String code) {
    // Accents typed in two ways are one role.
    String composed = code == null ? "" : Normalizer.normalize(code, Normalizer.Form.NFC);
    if (composed.length() > MAX_LENGTH || !CODE.matcher(composed).matches()) {
      throw new InvalidLabel(
          text,
          "horizontal_role",
          "the horizontal role is \"" + InvalidLabel.shown(code) + "\"",
          ALLOWED);
    }
    return composed;
  }
}
