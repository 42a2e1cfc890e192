package org.orgo.reviews.web;

import java.time.LocalDate;
import org.orgo.reviews.Cadence;
import org.orgo.web.Texts;

/** Names a period in the reader's language. */
final class Periods {

  private Periods() {}

  static String words(Cadence cadence, LocalDate start, Texts texts) {
    return texts.get("review.period." + cadence, texts.day(start));
  }
}
