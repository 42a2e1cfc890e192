package org.orgo.studio.diff;

import org.springframework.lang.Nullable;

/**
 * One difference.
 *
 * @param what a word for what differs: {@code row}, {@code column}, {@code table}, the name of a
 *     diagram's element, the type of a form's field, {@code value} of a setting, or {@code file}
 * @param id of the element, row or field, where it has one
 * @param place such as {@code row 4}, or the element's name
 * @param part the cell, attribute or property that was changed; null when it is the whole
 * @param before null when it was added
 * @param after null when it was removed
 */
public record Difference(
    ChangeKind change,
    String what,
    @Nullable String id,
    String place,
    @Nullable String part,
    @Nullable String before,
    @Nullable String after) {

  /** What happened to it. */
  public enum ChangeKind {
    ADDED,
    REMOVED,
    CHANGED,
    /** To another place among its like, with or without changes. */
    MOVED
  }
}
