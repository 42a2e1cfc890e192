package org.orgo.mail.inbound;

import org.orgo.mail.MailId;

/**
 * A stored mail before it is read.
 *
 * @param raw null when it was too large to fetch
 */
public record RawMail(MailId emailId, byte[] raw, String authservId) {}
