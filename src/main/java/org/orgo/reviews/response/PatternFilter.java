package org.orgo.reviews.response;

import java.util.List;
import org.orgo.platform.paging.Cursor;

/**
 * Selects the patterns of a list; empty lists select all.
 *
 * @param after the last row of the page before; null for the first page
 */
public record PatternFilter(
    List<String> statuses, List<String> kinds, List<String> cadences, Cursor after, int limit) {

  public static PatternFilter all(Cursor after, int limit) {
    return new PatternFilter(List.of(), List.of(), List.of(), after, limit);
  }

  public int rows() {
    return limit + 1;
  }
}
