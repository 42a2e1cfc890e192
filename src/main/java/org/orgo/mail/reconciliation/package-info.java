/** What the hourly comparison of mailboxes with their servers found. */
@NamedInterface("reconciliation")
package org.orgo.mail.reconciliation;

import org.springframework.modulith.NamedInterface;
