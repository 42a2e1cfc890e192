package org.orgo.people.persistence;

import java.util.List;
import org.orgo.people.UserId;

/** An active account with the union of what its roles grant. */
public record ActorRow(
    UserId userId,
    String displayName,
    String email,
    String locale,
    List<String> roles,
    List<String> permissions) {}
