package org.orgo.web;

/**
 * @param status the text of 403, 404, 409, 413, 503 and 507 is their own; others share one below
 *     500, one from there
 * @param refusal its code; one that has a text of its own says more than the status; or null
 * @param detail one sentence for the reader in the reader's language, or null
 * @param reference what to quote to the operator, or null
 * @param backHref where the reader can go on
 */
public record ErrorPage(
    Layout layout, int status, String refusal, String detail, String reference, String backHref) {

  public String textKey() {
    String own = "error." + refusal;
    return layout.texts().or(own + ".title", "").isEmpty() ? textKeyOfStatus() : own;
  }

  private String textKeyOfStatus() {
    return "error."
        + switch (status) {
          case 403, 404, 409, 413, 503, 507 -> String.valueOf(status);
          default -> status < 500 ? "400" : "500";
        };
  }
}
