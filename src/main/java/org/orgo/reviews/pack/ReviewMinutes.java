package org.orgo.reviews.pack;

import java.time.Instant;
import org.orgo.people.UserId;

/** What was said in a review. */
public record ReviewMinutes(String body, UserId updatedBy, Instant updatedAt, int version) {}
