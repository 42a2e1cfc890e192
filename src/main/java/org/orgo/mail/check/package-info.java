/** Tries a mailbox before it is read, and the server that takes our mail before it has to. */
@NamedInterface("check")
package org.orgo.mail.check;

import org.springframework.modulith.NamedInterface;
