package org.orgo.people.authorization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.orgo.people.UserId;

/**
 * Somebody who sees an item, and why.
 *
 * @param since when the account was created, by which pages are ordered
 */
public record ItemViewer(
    UserId userId, String displayName, List<SightReason> reasons, @JsonIgnore Instant since) {}
