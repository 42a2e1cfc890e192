/** Sends due mail from the outbox, at least once and with a stable Message-ID. */
package org.orgo.mail.outbound;
