package org.orgo.reviews.pack;

import java.util.List;
import org.orgo.reviews.Review;
import org.orgo.reviews.response.RecordedPattern;
import org.springframework.lang.Nullable;

/**
 * Everything one review looks at, as far as the reader may see it.
 *
 * @param cases open ones now, critical and overdue ones first
 * @param carriedOver decisions of the review before, and older ones that are not done
 * @param minutes null as long as nobody has written any
 */
public record ReviewPack(
    Review review,
    CaseCounts counts,
    List<OpenCase> cases,
    List<RecordedPattern> patterns,
    List<ReviewDecision> carriedOver,
    List<ReviewDecision> decisions,
    @Nullable ReviewMinutes minutes) {}
