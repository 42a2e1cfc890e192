package org.orgo.anonymous;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * The 16 digits that a reporter gets once. Whoever has them reads the answers.
 *
 * @param digits without the spaces in which they are shown
 */
public record ReceiptNumber(String digits) {

  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  static ReceiptNumber random() {
    StringBuilder digits = new StringBuilder(LENGTH);
    for (int place = 0; place < LENGTH; place++) {
      digits.append(RANDOM.nextInt(10));
    }
    return new ReceiptNumber(digits.toString());
  }

  /** As people write it, with spaces or hyphens; empty for what can be no receipt. */
  static Optional<ReceiptNumber> read(String written) {
    String digits = written.replaceAll("[\\s-]", "");
    return digits.matches("[0-9]{" + LENGTH + "}")
        ? Optional.of(new ReceiptNumber(digits))
        : Optional.empty();
  }

  /** In groups of four. */
  public String grouped() {
    return digits.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "ReceiptNumber[secret]";
  }
}
