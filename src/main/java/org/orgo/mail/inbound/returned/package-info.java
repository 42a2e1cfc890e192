/** Mails of ours that other servers give back: reads their reports and notes them with the mail. */
@NamedInterface("returned")
package org.orgo.mail.inbound.returned;

import org.springframework.modulith.NamedInterface;
