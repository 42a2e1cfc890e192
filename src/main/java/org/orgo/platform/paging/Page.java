package org.orgo.platform.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.lang.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor where the next page begins; null on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  /**
   * Cuts a page out of rows that were read with one more than the limit.
   *
   * @param cursorOf the cursor that continues after a row
   */
  public static <T> Page<T> cut(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), null);
    }
    List<T> items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, cursorOf.apply(items.get(limit - 1)).text());
  }

  /**
   * As {@link #cut(List, int, Function)}, and ends before the first row that was read without its
   * text.
   */
  public static <T> Page<T> cut(
      List<T> rows, int limit, Predicate<T> hasText, Function<T, Cursor> cursorOf) {
    int complete = (int) rows.stream().takeWhile(hasText).count();
    return cut(rows, Math.min(limit, complete), cursorOf);
  }

  public <R> Page<R> map(Function<T, R> each) {
    return new Page<>(items.stream().map(each).toList(), nextCursor);
  }
}
