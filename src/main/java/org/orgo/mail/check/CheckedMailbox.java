package org.orgo.mail.check;

import org.orgo.mail.NewMailbox.FolderEnd;

/**
 * What was found at a mailbox.
 *
 * @param fault why it cannot be read; null where it can
 * @param end the last mail that is there; null where it cannot be read
 */
public record CheckedMailbox(MailboxFault fault, FolderEnd end) {}
