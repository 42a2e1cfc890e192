package org.orgo.wellbeing;

import java.time.LocalDate;

/** Somebody who is in a group today. */
public record GroupMember(String displayName, String email, LocalDate joinedOn) {}
