/**
 * Takes a mail from its mailbox to a stored and parsed row: reads by UID, stores raw, marks on the
 * server after the commit, parses later.
 */
@NamedInterface("inbound")
package org.orgo.mail.inbound;

import org.springframework.modulith.NamedInterface;
