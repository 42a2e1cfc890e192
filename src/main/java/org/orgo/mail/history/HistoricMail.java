package org.orgo.mail.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.orgo.mail.MailId;
import org.orgo.mail.SignalId;
import org.orgo.people.persons.PersonId;
import org.springframework.lang.Nullable;

/**
 * A mail of an archive as it is stored.
 *
 * @param recipient the address whose mailbox it was in; null when it names none
 * @param outgoing whether the organization wrote it
 */
public record HistoricMail(
    MailId emailId,
    SignalId signalId,
    UUID threadId,
    ReadMessage message,
    @Nullable PersonId sender,
    @Nullable String recipient,
    boolean outgoing) {

  public String direction() {
    return outgoing ? "OUT" : "IN";
  }

  /** What is noted on its signal. */
  public ObjectNode facts() {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    facts.put("history", true);
    facts.put("sender_authentication", message.mail().authentication().name());
    message.mail().automatic().ifPresent(sign -> facts.put("automatic", sign.name()));
    return facts;
  }
}
