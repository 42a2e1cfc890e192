package org.orgo.mail.history;

import org.springframework.lang.Nullable;

/**
 * By what a mail is known again.
 *
 * @param sha256 digest of everything its sender wrote
 * @param textDigest MD5 of its text; null where the text is too long to be compared
 */
public record MailFingerprint(
    byte[] sha256,
    @Nullable String messageId,
    @Nullable String fromAddress,
    @Nullable String textDigest) {}
