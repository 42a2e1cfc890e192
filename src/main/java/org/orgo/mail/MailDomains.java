package org.orgo.mail;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/** Port: the domains that a mailbox of the current organization can belong to. */
@NamedInterface("mailboxes")
public interface MailDomains {

  /** Their names, such as {@code maintenance}. */
  List<String> names();
}
