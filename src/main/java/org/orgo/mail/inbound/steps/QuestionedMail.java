package org.orgo.mail.inbound.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.mail.inbound.FilingRules;
import org.orgo.mail.inbound.MailKind;
import org.orgo.mail.mime.ParsedMail;
import org.orgo.mail.mime.headers.AskedWork;
import org.orgo.mail.mime.headers.AutomaticSign;
import org.orgo.mail.mime.text.QuotedText;
import org.orgo.people.persons.PersonId;
import org.springframework.lang.Nullable;

/** A mail on its way through the steps, with what they have found out so far. */
public final class QuestionedMail {

  private final long size;
  private final FilingRules rules;
  private final boolean heldBefore;
  private final QuotedText.Split text;
  private final List<MailAnswer> answers = new ArrayList<>();
  private ParsedMail mail;
  private boolean blocked;
  private @Nullable UUID breaker;
  private @Nullable PersonId sender;
  private AskedWork asked = AskedWork.NOTHING;

  /**
   * @param heldBefore whether a breaker has held it, and a person let it go on
   */
  public QuestionedMail(ParsedMail mail, long size, FilingRules rules, boolean heldBefore) {
    this.mail = mail;
    this.size = size;
    this.rules = rules;
    this.heldBefore = heldBefore;
    this.text = QuotedText.split(mail.text());
  }

  public ParsedMail mail() {
    return mail;
  }

  /** What is new in it, and what it repeats; told once, as several steps look at it. */
  QuotedText.Split text() {
    return text;
  }

  long size() {
    return size;
  }

  FilingRules rules() {
    return rules;
  }

  boolean heldBefore() {
    return heldBefore;
  }

  void told(@Nullable AutomaticSign sign) {
    mail = mail.told(sign);
  }

  void block() {
    blocked = true;
  }

  void hold(UUID byBreaker) {
    breaker = byBreaker;
  }

  void asks(AskedWork work) {
    asked = work;
  }

  void from(PersonId person) {
    sender = person;
  }

  void add(MailAnswer answer) {
    answers.add(answer);
  }

  /** What the mail is, as far as it is known. */
  public MailKind kind() {
    if (blocked || mail.automatic().isPresent()) {
      return MailKind.AUTOMATIC;
    }
    return breaker == null ? MailKind.PERSONAL : MailKind.QUARANTINED;
  }

  /** Why it is filed; empty when it is not. */
  public Optional<String> filedFor() {
    return blocked
        ? Optional.of(MailQuestion.BLOCKED_SENDER.name())
        : mail.automatic().map(Enum::name);
  }

  /** The breaker that holds it; empty for none. */
  public Optional<UUID> breaker() {
    return kind() == MailKind.QUARANTINED ? Optional.ofNullable(breaker) : Optional.empty();
  }

  /** Null when nobody is named, or a machine. */
  public @Nullable PersonId sender() {
    return sender;
  }

  /** What it says about its work, where that counts. */
  public AskedWork asked() {
    return asked;
  }

  public List<MailAnswer> answers() {
    return List.copyOf(answers);
  }
}
