package org.orgo.database;

import org.orgo.refusals.FieldError;
import org.orgo.refusals.InvalidRequest;

/**
 * Which page of a list somebody asks for.
 *
 * @param after the last row of the page before; null for the first page
 * @param limit rows of the page
 */
public record PageRequest(Cursor after, int limit) {

  public static final int USUAL_LIMIT = 50;
  public static final int LARGEST_LIMIT = 200;

  /**
   * As a query string says it; each part may be null.
   *
   * @throws NotACursor when the cursor is none
   * @throws InvalidRequest naming a limit below 1 or above {@link #LARGEST_LIMIT}
   */
  public static PageRequest of(Integer limit, String cursor) {
    int rows = limit == null ? USUAL_LIMIT : limit;
    if (rows < 1 || rows > LARGEST_LIMIT) {
      throw new InvalidRequest(
          FieldError.of("limit", "must be between 1 and %d".formatted(LARGEST_LIMIT)));
    }
    return new PageRequest(cursor == null || cursor.isBlank() ? null : Cursor.parse(cursor), rows);
  }
}
