package org.orgo.people.scim.api;

/**
 * Which part of a list is asked for.
 *
 * @param start the number of its first resource, from 1 on
 * @param limit how many at most
 */
record PageOf(int start, int limit) {

  private static final int USUAL = 100;
  private static final int MOST = 200;

  /** What is too small or too large is brought within the bounds, as RFC 7644, 3.4.2.4 has it. */
  static PageOf asked(Integer startIndex, Integer count) {
    int start = startIndex == null ? 1 : Math.max(1, startIndex);
    int limit = count == null ? USUAL : Math.min(MOST, Math.max(0, count));
    return new PageOf(start, limit);
  }

  int offset() {
    return start - 1;
  }
}
