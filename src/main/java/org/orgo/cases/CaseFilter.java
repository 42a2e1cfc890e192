package org.orgo.cases;

import java.util.List;
import org.orgo.platform.paging.Cursor;

/** Selects the cases of a list; every part except the statuses may be null. */
public record CaseFilter(
    List<String> statuses, String type, String label, String text, Cursor after, int limit) {

  public int rows() {
    return limit + 1;
  }

  /** The text as an SQL pattern without wildcards of its own. */
  public String pattern() {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
