package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A task with everything its reader may know about it.
 *
 * @param mayAct whether this reader does more than read and comment
 * @param actions what this reader may do with it now
 * @param why as {@link TaskBoard#why} says
 */
public record TaskSheet(
    Task task,
    boolean mayAct,
    List<TaskAction> actions,
    List<TaskEvent> events,
    List<TaskComment> comments,
    ObjectNode why) {}
