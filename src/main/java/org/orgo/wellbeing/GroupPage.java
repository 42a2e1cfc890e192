package org.orgo.wellbeing;

import java.util.List;
import org.orgo.web.Layout;

/**
 * One group for those who look after it.
 *
 * @param mayUnmark whether the reader may take the mark of a sensitive group away
 * @param email that was not taken; empty for none
 * @param refused why it was not; null for none
 */
public record GroupPage(
    Layout layout,
    LearningGroup group,
    List<GroupMember> members,
    boolean mayUnmark,
    String email,
    String refused) {}
