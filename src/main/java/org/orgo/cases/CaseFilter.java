package org.orgo.cases;

import java.util.List;
import org.orgo.platform.paging.Cursor;

/** Which cases a list shows; every part but the statuses may be null. */
public record CaseFilter(
    List<String> statuses, String type, String label, String text, Cursor after, int limit) {

  public int rows() {
    return limit + 1;
  }

  /** The text as an SQL pattern that takes it literally. */
  public String pattern() {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
