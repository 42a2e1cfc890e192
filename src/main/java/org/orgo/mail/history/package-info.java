/** Mails of an archive: stored as they were, with their own dates, and read by no intake. */
@NamedInterface("history")
package org.orgo.mail.history;

import org.springframework.modulith.NamedInterface;
