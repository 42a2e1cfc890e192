package org.orgo.stories;

import java.time.Instant;
import org.orgo.vocabulary.work.TaskStatus;

/**
 * What row, record and engine say about one task at the same moment.
 *
 * @param events moves the task's events tell of
 * @param audited moves the audit log tells of
 * @param instances how many executions the engine has for it; none once it is over
 * @param places how many places its tokens rest at
 * @param place one of them; null while it rests nowhere
 * @param token what the engine calls that rest
 * @param timerAt when the engine's timer there is due; null where there is none
 */
record Sight(
    TaskStatus status,
    String waitState,
    String lifecycleToken,
    Instant deadlineAt,
    Instant escalateAt,
    Instant heldSince,
    Instant closedAt,
    int version,
    int events,
    int audited,
    int instances,
    int places,
    String place,
    String token,
    Instant timerAt) {}
