package org.orgo.wellbeing;

import java.time.Instant;
import java.util.List;

/**
 * How a member of a group feels.
 *
 * @param group code of the group
 * @param score from 1, very bad, to 10, very good
 * @param tags lower case words such as {@code sleep}
 * @param anonymous whether the answer is kept without the person who gave it
 * @param externalId the sender's own id, to take an answer once; null for none
 * @param answeredAt null for now
 */
public record NewCheckin(
    String group,
    int score,
    List<String> tags,
    boolean anonymous,
    String externalId,
    Instant answeredAt) {}
