package org.orgo.tasklist;

import java.util.List;
import org.orgo.people.authorization.ItemViewer;
import org.orgo.web.Layout;

/**
 * Who sees a task or case, and why.
 *
 * @param itemHref of the task or case
 * @param leavesOut whether those it may be about are not named
 * @param nextHref null on the last page
 */
public record ViewersPage(
    Layout layout,
    String title,
    String itemHref,
    String visibility,
    boolean leavesOut,
    List<ItemViewer> viewers,
    String nextHref) {}
