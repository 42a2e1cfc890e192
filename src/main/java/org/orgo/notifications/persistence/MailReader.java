package org.orgo.notifications.persistence;

import java.util.UUID;

/**
 * Who gets a mail, and what about.
 *
 * @param readerId a user, or the person who asked
 * @param locale null where the reader named none
 * @param discreet the work is RESTRICTED or ANONYMISED
 * @param comment the remark it brings; null where it brings none
 */
public record MailReader(
    UUID readerId,
    String email,
    String locale,
    String label,
    String title,
    boolean discreet,
    String comment) {}
