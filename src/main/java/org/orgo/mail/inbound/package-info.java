/**
 * From a mailbox to a stored and parsed mail: reads by UID, stores raw, marks on the server after
 * the commit, parses later.
 */
@NamedInterface("inbound")
package org.orgo.mail.inbound;

import org.springframework.modulith.NamedInterface;
