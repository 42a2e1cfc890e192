package org.orgo.sync.web;

import java.util.List;
import org.orgo.sync.conflicts.RefusedOperation;
import org.orgo.sync.conflicts.SyncConflict;
import org.orgo.web.Layout;
import org.springframework.lang.Nullable;

/**
 * Where nodes and the server differ.
 *
 * @param refusals the latest operations that were refused
 * @param administers whether the reader sees those of everybody
 * @param refused why the last decision was not carried out
 */
public record ConflictsPage(
    Layout layout,
    List<ConflictRow> conflicts,
    List<RefusedOperation> refusals,
    boolean administers,
    @Nullable String nextHref,
    @Nullable String refused) {

  /**
   * @param title of the task; null when the reader does not see it, or there is none yet
   * @param href to the task
   */
  public record ConflictRow(SyncConflict conflict, @Nullable String title, @Nullable String href) {

    /** Whether the reader sees what it is about, and so may decide. */
    public boolean isReadable() {
      return href != null || conflict.details() != null;
    }

    /** What the node wanted, in words. */
    public String wanted() {
      return switch (conflict.kind()) {
        case MOVE -> conflict.subject();
        case CREATE -> conflict.details() == null ? "" : conflict.details().path("title").asText();
        default -> conflict.newValue() == null ? "" : conflict.newValue();
      };
    }

    /** Whether something else than either side can be named here. */
    public boolean takesOtherValue() {
      return switch (conflict.kind()) {
        case FIELD, COMMENT -> true;
        case MOVE, CREATE -> false;
      };
    }
  }
}
