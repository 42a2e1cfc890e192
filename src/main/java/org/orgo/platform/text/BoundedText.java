package org.orgo.platform.text;

import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * A text that a pattern reads only so often. Somebody's own pattern may try more ways than there is
 * time for; such a text is taken as one that does not match.
 */
public final class BoundedText implements CharSequence {

  private static final int MAX_READS = 1_000_000;

  private final String text;
  private int reads;

  private BoundedText(String text) {
    this.text = text;
  }

  /** Whether the whole text has the form. */
  public static boolean matches(Pattern pattern, String text) {
    return within(() -> pattern.matcher(new BoundedText(text)).matches());
  }

  /** Whether some part of the text has the form. */
  public static boolean contains(Pattern pattern, String text) {
    return within(() -> pattern.matcher(new BoundedText(text)).find());
  }

  private static boolean within(BooleanSupplier match) {
    try {
      return match.getAsBoolean();
    } catch (TooManyReads | StackOverflowError endless) {
      return false;
    }
  }

  @Override
  public char charAt(int index) {
    if (++reads > MAX_READS) {
      throw new TooManyReads();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  private static final class TooManyReads extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
