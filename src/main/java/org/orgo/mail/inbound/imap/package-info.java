/**
 * Reads a mailbox over IMAP: what is new by UID, raw, marked on the server only when it is stored.
 */
package org.orgo.mail.inbound.imap;
