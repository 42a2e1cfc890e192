package org.orgo.vocabulary.label;

/** A text that was given as a label, or as a part of one, is not valid. */
public final class InvalidLabel extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_SHOWN = 80;

  private final String text;
  private final String part;
  private final String allowed;

  InvalidLabel(String text, String part, String wrong, String allowed) {
    super("\"%s\" is not a label: %s; allowed: %s.".formatted(shown(text), wrong, allowed));
    this.text = text;
    this.part = part;
    this.allowed = allowed;
  }

  static InvalidLabel wrongBase(String text, String base) {
    return new InvalidLabel(
        text, "base", "the base is \"" + shown(base) + "\"", "1 to 4 digits not beginning with 0");
  }

  /** The text as it was given; may be null. */
  public String text() {
    return text;
  }

  /** Which part is wrong: base, category, subcategory, horizontal_role, or label for the whole. */
  public String part() {
    return part;
  }

  public String allowed() {
    return allowed;
  }

  /** Hostile input stays short and on one line wherever the message ends up. */
  static String shown(String text) {
    String oneLine = String.valueOf(text).replaceAll("[\\p{C}\\p{Z}]", " ");
    return oneLine.length() <= MAX_SHOWN ? oneLine : oneLine.substring(0, MAX_SHOWN) + "…";
  }
}
