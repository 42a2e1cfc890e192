package org.orgo.notifications.persistence;

import java.util.UUID;

/**
 * Who gets a mail, and what about.
 *
 * @param readerId a user
 * @param locale null where the reader named none
 * @param number of the task; null where it is about something else
 * @param discreet the work is RESTRICTED or ANONYMISED
 */
public record MailReader(
    UUID readerId,
    String email,
    String locale,
    String number,
    String label,
    String title,
    boolean discreet) {}
