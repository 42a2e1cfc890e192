package org.orgo.compliance.reidentification.web;

import java.time.Instant;

/**
 * A request as pages show it.
 *
 * @param pseudonym its few digits
 * @param state {@code PENDING}, {@code OPEN}, {@code DENIED} or {@code OVER}
 * @param own the reader asked for it
 * @param decidedBy name, or null
 * @param itemHref to the item or its record
 */
public record ReidentificationRow(
    String id,
    String pseudonym,
    String objectKind,
    String itemHref,
    String requestedBy,
    boolean own,
    String reason,
    Instant requestedAt,
    String state,
    String decidedBy,
    String decisionReason,
    Instant decidedAt,
    Instant openUntil) {

  public String href() {
    return ReidentificationPageController.PATH + "/" + id;
  }

  public boolean mayBeDecided() {
    return !own && state.equals("PENDING");
  }

  public boolean mayBeOpened() {
    return own && state.equals("OPEN");
  }
}
