package org.orgo.mail.threads;

import java.nio.charset.StandardCharsets;
import org.orgo.platform.database.CannotStart;

/**
 * Signs our Message-IDs and seals mailbox passwords. Whoever knows it can answer for our people, so
 * it must be long, and must differ from the demo's outside the demo.
 */
public record SigningKey(String text) {

  static final String OF_THE_DEMO = "the-demo-signs-with-a-key-that-everybody-knows";

  private static final int MIN_BYTES = 32;

  /**
   * @throws CannotStart when the key is too short or publicly known
   */
  public static SigningKey checked(String text, boolean demo) {
    if (text.getBytes(StandardCharsets.UTF_8).length < MIN_BYTES) {
      throw new CannotStart(
          "orgo.mail.signing-key is missing or shorter than %d characters; set it to a long random text and keep it."
              .formatted(MIN_BYTES));
    }
    if (!demo && text.equals(OF_THE_DEMO)) {
      throw new CannotStart(
          "orgo.mail.signing-key is the demo's, which everybody knows; set it to a long random text of your own.");
    }
    return new SigningKey(text);
  }

  @Override
  public String toString() {
    return "SigningKey[secret]";
  }
}
