package org.orgo.compliance.erasure.web;

import java.util.List;
import java.util.UUID;
import org.orgo.compliance.erasure.ErasedRows;
import org.orgo.web.Layout;

/**
 * One person, who may be erased.
 *
 * @param preview what goes from which table; null until it is asked for
 * @param refused why nothing was done, in words; null for nothing
 */
public record ErasurePersonPage(
    Layout layout,
    UUID personId,
    String name,
    String email,
    List<ErasedRows> preview,
    String reason,
    String refused) {

  public String href() {
    return ErasurePageController.PERSONS + "/" + personId;
  }

  public long rows() {
    return preview.stream().mapToLong(ErasedRows::rows).sum();
  }
}
