package org.orgo.mail;

import org.springframework.modulith.NamedInterface;

/**
 * The last mail that is in a folder already; what comes later is new.
 *
 * @param lastUid as the server numbers it in {@code uidValidity}
 */
@NamedInterface("mailboxes")
public record FolderEnd(long uidValidity, long lastUid) {}
