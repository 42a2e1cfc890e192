package org.orgo.mail.requesters;

import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * What those who write to a mailbox are told.
 *
 * @param settings what the mailbox says; null where it is as the profile has it
 * @param inForce what holds
 */
public record MailboxRequesters(
    @Nullable Set<RequesterSetting> settings, Set<RequesterSetting> inForce) {}
