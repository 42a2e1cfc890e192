package org.orgo.setup.command;

import java.util.List;
import org.orgo.mail.check.OutgoingServerCheck;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.setup.Invitation;
import org.orgo.setup.SetupQuestion;
import org.orgo.setup.SetupResult;
import org.orgo.web.Texts;

/** What is said on the console. */
final class SetupReport {

  private final SetupConsole console;
  private final Texts texts;

  SetupReport(SetupConsole console, Texts texts) {
    this.console = console;
    this.texts = texts;
  }

  String prompt(SetupQuestion question, List<String> choices, String usual) {
    String hint = texts.or("setup.hint." + question.field(), String.join(", ", choices));
    String shown = question.isSecret() || usual.isEmpty() ? "" : " [" + usual + "]";
    return texts.get("setup.question." + question.field())
        + (hint.isEmpty() ? "" : " (" + hint + ")")
        + shown
        + ": ";
  }

  void greeting() {
    console.say(texts.get("setup.console"));
  }

  void fault(FieldError fault) {
    console.say("  " + sentence(fault));
  }

  void mailboxAdded(String address) {
    console.say(texts.get("setup.mailbox.read", address));
  }

  void noMailboxAdded(InvalidRequest refused) {
    console.say(texts.get("setup.mailbox.refused"));
    answers(refused);
  }

  void nothingFounded(InvalidRequest refused) {
    console.say(texts.get("setup.refused"));
    answers(refused);
  }

  private void answers(InvalidRequest refused) {
    refused
        .errors()
        .forEach(
            error ->
                console.say(
                    "  --%s: %s".formatted(error.field().replace('_', '-'), sentence(error))));
  }

  void unanswered(SetupQuestion question) {
    console.say("");
    console.say(texts.get("setup.unanswered", question.flag()));
  }

  void founded(SetupResult result, OutgoingServerCheck outgoing) {
    console.say("");
    console.say(texts.get("setup.founded", result.name(), result.slug()));
    invitation("setup.link.administrator", result.administrator());
    result.operator().ifPresent(operator -> invitation("setup.link.operator", operator));
    console.say(
        result
            .mailbox()
            .map(address -> texts.get("setup.mailbox.read", address))
            .orElseGet(() -> texts.get("setup.mailbox.none")));
    console.say(outgoing(outgoing));
  }

  private void invitation(String key, Invitation invitation) {
    console.say(texts.get(key, invitation.email(), texts.exactly(invitation.expiresAt())));
    console.say("  " + invitation.address());
  }

  private String outgoing(OutgoingServerCheck outgoing) {
    if (!outgoing.isSet()) {
      return texts.get("setup.outgoing.none");
    }
    return outgoing
        .failure()
        .map(failure -> texts.get("setup.outgoing.fails", outgoing.server(), failure))
        .orElseGet(() -> texts.get("setup.outgoing.works", outgoing.server()));
  }

  private String sentence(FieldError error) {
    return error.wording() == null
        ? error.message()
        : texts.get(error.wording().key(), error.wording().values().toArray());
  }
}
