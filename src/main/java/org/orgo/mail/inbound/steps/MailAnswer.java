package org.orgo.mail.inbound.steps;

import org.springframework.lang.Nullable;

/**
 * What a step has found out about a mail.
 *
 * @param answer in upper case, such as {@code YES}
 * @param detail numbers and codes, nobody's data; null for none
 */
public record MailAnswer(MailQuestion question, String answer, @Nullable String detail) {

  private static final int MAX_DETAIL = 200;

  public MailAnswer {
    if (detail != null && detail.length() > MAX_DETAIL) {
      detail = detail.substring(0, MAX_DETAIL);
    }
  }

  static MailAnswer of(MailQuestion question, Enum<?> answer, @Nullable Object detail) {
    return new MailAnswer(question, answer.name(), detail == null ? null : detail.toString());
  }

  static MailAnswer yes(MailQuestion question, @Nullable Object detail) {
    return new MailAnswer(question, "YES", detail == null ? null : detail.toString());
  }

  static MailAnswer no(MailQuestion question) {
    return new MailAnswer(question, "NO", null);
  }

  public int position() {
    return question.ordinal();
  }
}
