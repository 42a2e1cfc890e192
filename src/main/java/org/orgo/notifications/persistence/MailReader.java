package org.orgo.notifications.persistence;

import java.util.UUID;

/**
 * Who gets a mail, and what about.
 *
 * @param readerId a user
 * @param locale null where the reader named none
 * @param discreet the work is RESTRICTED or ANONYMISED
 */
public record MailReader(
    UUID readerId, String email, String locale, String label, String title, boolean discreet) {}
