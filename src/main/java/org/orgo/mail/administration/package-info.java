/** Mailboxes as administrators see and change them. */
@NamedInterface("administration")
package org.orgo.mail.administration;

import org.springframework.modulith.NamedInterface;
