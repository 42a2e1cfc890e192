package org.orgo.compliance.erasure.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.web.Layout;

/**
 * Erasures, newest first, and the way to the next.
 *
 * @param mayErase whether the reader may look for a person
 * @param query what was looked for; empty for nothing
 * @param unknown whether nobody was found
 * @param nextHref older ones, or null
 */
public record ErasuresPage(
    Layout layout,
    boolean mayErase,
    String query,
    boolean unknown,
    List<ErasureRow> rows,
    String nextHref) {

  /**
   * @param tables how many were touched
   */
  public record ErasureRow(
      UUID erasureId, UUID personId, String erasedBy, Instant erasedAt, int tables) {

    public String href() {
      return ErasurePageController.CERTIFICATES + "/" + erasureId;
    }
  }
}
