/** Mailboxes over REST, for administrators. */
package org.orgo.mail.api;
