package org.orgo.signals.replies;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.mail.Mailbox;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.threads.AnsweredMail;
import org.orgo.mail.threads.Answers;
import org.orgo.mail.threads.SignedMessageIds;
import org.orgo.mail.threads.TaggedAddress;
import org.orgo.organizations.Organizations;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.Persons;
import org.orgo.tasks.Task;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Component;

/** Finds the people and mailboxes between whom a task is talked about. */
@Component
class ReplyAddresses {

  private final Answers answers;
  private final Mailboxes mailboxes;
  private final SignedMessageIds usual;
  private final Persons persons;
  private final Organizations organizations;

  ReplyAddresses(
      Answers answers,
      Mailboxes mailboxes,
      SignedMessageIds usual,
      Persons persons,
      Organizations organizations) {
    this.answers = answers;
    this.mailboxes = mailboxes;
    this.usual = usual;
    this.persons = persons;
    this.organizations = organizations;
  }

  Locale language() {
    return organizations.current().language();
  }

  /** Empty where the task has no requester with an address, or keeps the name. */
  Optional<ReplyTarget> of(Task task) {
    if (task.requesterPersonId() == null || task.visibility() == Visibility.ANONYMISED) {
      return Optional.empty();
    }
    Optional<AnsweredMail> latest =
        answers.latestOf(task.requesterPersonId(), task.taskId().value());
    Set<String> own =
        mailboxes.all().stream().map(Mailbox::address).collect(Collectors.toUnmodifiableSet());
    return latest
        .map(mail -> new Requester(mail.fromAddress(), mail.writer()))
        .or(() -> persons.find(task.requesterPersonId()).flatMap(ReplyAddresses::requester))
        .filter(requester -> !own.contains(requester.address()))
        .map(
            requester ->
                new ReplyTarget(
                    requester.address(),
                    requester.name(),
                    latest.map(AnsweredMail::mailbox).orElseGet(usual::usualAddress),
                    others(requester.address(), latest, own),
                    latest.isPresent(),
                    task.visibility() == Visibility.RESTRICTED));
  }

  private record Requester(String address, String name) {}

  private static Optional<Requester> requester(Person person) {
    return Optional.ofNullable(person.email())
        .map(address -> new Requester(address, person.displayName()));
  }

  private static List<String> others(String to, Optional<AnsweredMail> latest, Set<String> own) {
    return latest.stream()
        .flatMap(mail -> Stream.concat(mail.toAddresses().stream(), mail.ccAddresses().stream()))
        .filter(address -> !address.equals(to) && !own.contains(withoutToken(address)))
        .distinct()
        .limit(ReplyRules.MAX_COPIES)
        .toList();
  }

  /** Replies come to an address of ours that names the task. */
  private static String withoutToken(String address) {
    return TaggedAddress.untagged(address);
  }
}
