package org.orgo.mail.inbound;

import java.util.List;
import org.orgo.mail.EmailId;
import org.orgo.mail.SignalId;
import org.orgo.mail.mime.ParsedMail;
import org.orgo.people.persons.PersonId;

/** What reading a mail adds to its row. */
public record ParsedRow(
    EmailId emailId,
    SignalId signalId,
    ParsedMail mail,
    String text,
    PersonId sender,
    List<String> to,
    List<String> cc) {

  public String fromAddress() {
    return mail.envelope().from() == null ? null : mail.envelope().from().normalized();
  }

  public String fromName() {
    return mail.envelope().from() == null ? null : mail.envelope().from().name();
  }

  public String inReplyTo() {
    return mail.envelope().inReplyTo().stream().findFirst().orElse(null);
  }

  public boolean automatic() {
    return mail.automatic().isPresent();
  }
}
