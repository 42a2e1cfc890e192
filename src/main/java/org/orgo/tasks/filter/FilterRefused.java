package org.orgo.tasks.filter;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/** A filter holds a word that the grammar does not know; names the word and what is allowed. */
public class FilterRefused extends InvalidRequest {

  private static final long serialVersionUID = 1L;

  private FilterRefused(FieldError error) {
    super(error);
  }

  @Override
  public String code() {
    return "filter_refused";
  }

  /** Something else than one of these stands there. */
  static FilterRefused notAmong(String field, String word, List<String> allowed) {
    String list = String.join(", ", allowed);
    return new FilterRefused(
        new FieldError(
                field, "\"%s\" is none of %s".formatted(word, list), List.copyOf(allowed), null)
            .worded("filter.refused.not_among", word, list));
  }

  /** A moment or a span of time is not written as one. */
  static FilterRefused noTime(String field, String word) {
    return new FilterRefused(
        FieldError.of(
                field,
                "\"%s\" is no time; written as <2h, >7d, today, 2026-11-30 or <2026-11-30"
                    .formatted(word))
            .worded("filter.refused.no_time", word));
  }

  static FilterRefused noValue(String field, String word) {
    return new FilterRefused(
        FieldError.of(field, "\"%s\" says nothing after the colon".formatted(word))
            .worded("filter.refused.no_value", word));
  }

  static FilterRefused openQuote(String field, String word) {
    return new FilterRefused(
        FieldError.of(field, "%s has a quotation mark that does not end".formatted(word))
            .worded("filter.refused.open_quote", word));
  }

  static FilterRefused tooLong(String field, int most) {
    return new FilterRefused(
        FieldError.of(field, "has more than %d conditions".formatted(most))
            .worded("filter.refused.too_long", most));
  }
}
