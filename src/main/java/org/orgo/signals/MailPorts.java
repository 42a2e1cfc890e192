package org.orgo.signals;

import java.util.Optional;
import org.orgo.notifications.ReplyAddresses;
import org.orgo.organizations.CurrentTenant;
import org.orgo.organizations.Organizations;
import org.orgo.people.Persons;
import org.orgo.signals.email.IntakeStart;
import org.orgo.signals.email.Participants;
import org.orgo.signals.email.ReplyToken;
import org.orgo.signals.email.Senders;
import org.orgo.signals.persistence.SignalMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What mail asks the rest of the organization. */
@Configuration(proxyBeanMethods = false)
class MailPorts {

  @Bean
  IntakeStart intakeOfMail(IntakeStarter diagram) {
    return diagram::mailsStored;
  }

  @Bean
  Senders sendersOfMail(Persons persons) {
    return address -> Optional.of(persons.findOrCreate(address, address).personId());
  }

  /** The mailbox's domain stands behind the id, so that answers find their way. */
  @Bean
  ReplyAddresses replyAddresses(ReplyToken tokens, Organizations organizations) {
    return (task, outgoing) ->
        tokens.messageId(
            CurrentTenant.require(),
            task.value(),
            outgoing,
            organizations.current().slug() + ".example");
  }

  @Bean
  Participants participantsByMail(SignalMapper signals) {
    return (address, task) -> signals.takesPart(CurrentTenant.require(), address, task);
  }
}
