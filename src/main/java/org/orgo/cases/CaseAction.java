package org.orgo.cases;

import org.springframework.lang.Nullable;

/**
 * A button: a named flow that leaves the case's position in the diagram.
 *
 * @param form id of the form it asks for
 * @param icon name of an icon
 * @param variant {@code primary} or {@code danger}
 */
public record CaseAction(
    String action,
    String name,
    @Nullable String form,
    boolean reasonRequired,
    @Nullable String icon,
    @Nullable String variant) {

  /** What an administrator may do with an archived case, whose diagram is over. */
  public static final CaseAction REOPEN =
      new CaseAction("reopen", "Reopen", null, true, "arrow-counterclockwise", "primary");
}
