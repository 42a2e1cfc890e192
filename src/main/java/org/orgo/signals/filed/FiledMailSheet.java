package org.orgo.signals.filed;

import java.time.Instant;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * All that is shown of a mail that became no work.
 *
 * @param text what it says; the beginning where it is long
 * @param source as it was received; the beginning where it is long, null where it is not kept
 * @param size in bytes
 * @param cut whether the source is longer
 */
public record FiledMailSheet(
    FiledMail mail,
    @Nullable String text,
    @Nullable String source,
    long size,
    boolean cut,
    List<StepAnswer> answers) {

  /**
   * What a step of the intake answered.
   *
   * @param detail numbers and codes; null for none
   */
  public record StepAnswer(
      String question, String answer, @Nullable String detail, Instant answeredAt) {}
}
