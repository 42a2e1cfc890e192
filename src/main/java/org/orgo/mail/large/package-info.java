/**
 * Mails that were too large to fetch: what their headers say, and the two ways on. They are fetched
 * all the same, or their senders are told.
 */
@NamedInterface("large")
package org.orgo.mail.large;

import org.springframework.modulith.NamedInterface;
