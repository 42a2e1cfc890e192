package org.orgo.platform.paging;

import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/**
 * Which page of a list somebody asks for.
 *
 * @param after the last row of the page before; null for the first page
 * @param limit rows of the page
 */
public record PageRequest(Cursor after, int limit) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  /**
   * As a query string says it; each part may be null.
   *
   * @throws InvalidCursor when the cursor is none
   * @throws InvalidRequest naming a limit below 1 or above {@link #MAX_LIMIT}
   */
  public static PageRequest of(Integer limit, String cursor) {
    int rows = limit == null ? DEFAULT_LIMIT : limit;
    if (rows < 1 || rows > MAX_LIMIT) {
      throw new InvalidRequest(
          FieldError.of("limit", "must be between 1 and %d".formatted(MAX_LIMIT)));
    }
    return new PageRequest(cursor == null || cursor.isBlank() ? null : Cursor.parse(cursor), rows);
  }
}
