/** Stops in front of loops of mails, which hold what comes after until a person lets it go on. */
@NamedInterface("loops")
package org.orgo.mail.loops;

import org.springframework.modulith.NamedInterface;
