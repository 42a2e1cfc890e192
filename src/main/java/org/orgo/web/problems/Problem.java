package org.orgo.web.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.lang.Nullable;

/**
 * The body of every answer that is a refusal or a failure.
 *
 * @param code for programs: snake_case and never renamed
 * @param findings what is wrong with parts of a file that was sent
 * @param current the state as it is now, on a conflict
 * @param reference what to quote to the operator, on a failure
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    String code,
    @Nullable List<FieldError> errors,
    @Nullable List<?> findings,
    @Nullable Object current,
    @Nullable String reference) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(Refusal refusal) {
    return new Problem(
        "about:blank",
        title(refusal.kind().status()),
        refusal.kind().status(),
        WellFormedTexts.of(refusal.getMessage()),
        refusal.code(),
        refusal.errors().stream().map(Problem::wellFormed).toList(),
        refusal.findings(),
        refusal.current().orElse(null),
        null);
  }

  /** The request's own words come back in it. */
  private static FieldError wellFormed(FieldError error) {
    return new FieldError(
        WellFormedTexts.of(error.field()),
        WellFormedTexts.of(error.message()),
        error.allowed(),
        error.wording());
  }

  /** A refusal of the protocol itself: its code is the status in words. */
  public static Problem of(HttpStatusCode status, String detail) {
    String title = title(status.value());
    String code = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
    return of(status, code, detail);
  }

  public static Problem of(HttpStatusCode status, String code, String detail) {
    return new Problem(
        "about:blank",
        title(status.value()),
        status.value(),
        detail,
        code,
        List.of(),
        List.of(),
        null,
        null);
  }

  static Problem failure(String reference) {
    return new Problem(
        "about:blank",
        title(500),
        500,
        "Something failed on our side; the operator finds it by its reference",
        "failure",
        List.of(),
        List.of(),
        null,
        reference);
  }

  private static String title(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "Status " + status : known.getReasonPhrase();
  }
}
