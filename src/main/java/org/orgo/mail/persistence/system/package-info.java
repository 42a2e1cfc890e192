/** Which mailboxes exist and which mail is due, in any organization. */
package org.orgo.mail.persistence.system;
