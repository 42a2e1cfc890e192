package org.orgo.people.rota;

import org.orgo.people.UserId;

/** Somebody who is on duty now, or stands in for who would be. */
public record OnDuty(String roleCode, UserId userId, String displayName) {}
