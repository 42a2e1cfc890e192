package org.orgo.anonymous;

import java.util.List;
import java.util.Map;
import org.orgo.web.Layout;

/**
 * The public form; with errors when it comes back.
 *
 * @param href of the form, where it is sent to
 * @param themes to choose from; none chosen means the decision tables find out
 * @param errors by field; under {@code form} what concerns all of it
 * @param idempotencyKey so that a form sent twice is taken once
 */
public record AnonymousReportPage(
    Layout layout,
    String href,
    List<Theme> themes,
    AnonymousDraft draft,
    Map<String, String> errors,
    String idempotencyKey) {

  public record Theme(String code, String name) {}

  public record AnonymousDraft(String subject, String text, String place, String theme) {

    public static final AnonymousDraft EMPTY = new AnonymousDraft("", "", "", "");
  }
}
