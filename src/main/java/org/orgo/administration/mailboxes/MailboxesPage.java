package org.orgo.administration.mailboxes;

import java.util.List;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.web.Layout;

/** All mailboxes of the organization. */
public record MailboxesPage(Layout layout, List<AdministeredMailbox> mailboxes) {}
