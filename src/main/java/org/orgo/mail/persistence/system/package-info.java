/** Finds mailboxes and due mail across all organizations. */
package org.orgo.mail.persistence.system;
