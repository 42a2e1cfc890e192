package org.orgo.signals.email;

/**
 * A stored mail about to be read.
 *
 * @param raw null where it was too large to fetch
 */
public record RawMail(EmailId emailId, byte[] raw, String authservId) {}
