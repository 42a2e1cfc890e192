package org.orgo.web;

/**
 * @param status 403, 404, 409 or 500; others are shown as 500
 * @param detail one sentence for the reader in the reader's language, or null
 * @param reference what to quote to the operator, or null
 * @param backHref where the reader can go on
 */
public record ErrorPage(
    Layout layout, int status, String detail, String reference, String backHref) {

  public String textKey() {
    return "error."
        + switch (status) {
          case 403, 404, 409 -> String.valueOf(status);
          default -> "500";
        };
  }
}
