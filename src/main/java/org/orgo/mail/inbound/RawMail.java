package org.orgo.mail.inbound;

import org.orgo.mail.MailId;

/**
 * A stored mail about to be read.
 *
 * @param raw null where it was too large to fetch
 */
public record RawMail(MailId emailId, byte[] raw, String authservId) {}
