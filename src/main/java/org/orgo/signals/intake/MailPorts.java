package org.orgo.signals.intake;

import java.util.Optional;
import org.orgo.mail.IntakeStart;
import org.orgo.mail.Senders;
import org.orgo.mail.threads.TaggedAddress;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.Persons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers what the mail module asks about senders and tasks. */
@Configuration(proxyBeanMethods = false)
class MailPorts {

  @Bean
  IntakeStart intakeOfMail(IntakeStarter diagram) {
    return diagram::mailsStored;
  }

  @Bean
  Senders sendersOfMail(Persons persons) {
    return address ->
        persons
            .findByEmail(address)
            .or(() -> persons.findByEmail(TaggedAddress.untagged(address)))
            .or(() -> Optional.of(persons.findOrCreate(address, address)))
            .map(Person::personId);
  }
}
