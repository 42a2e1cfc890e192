/** Statements on mailboxes, mails and the outbox. */
package org.orgo.mail.persistence;
