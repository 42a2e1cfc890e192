package org.orgo.notifications.requesters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.orgo.notifications.persistence.ToldRequester;
import org.springframework.stereotype.Component;

/**
 * The words of mails to requesters, from {@code requesters.properties}. Of the work they hold its
 * title and the answers to the forms that the requester is told, and nothing else; about restricted
 * work not even those.
 */
@Component
public class RequesterTexts {

  /** The keys of the answers that requesters are told, in any form. */
  private static final String WAITING_FOR = "waiting_for";

  private static final String EXPECTED_ON = "expected_on";
  private static final String WHAT_WAS_DONE = "what_was_done";

  private final Clock clock;

  RequesterTexts(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param link to the page about the work; empty for none
   */
  String receipt(ToldRequester requester, Locale language, ZoneId zone, Optional<String> link) {
    ResourceBundle words = words(language);
    String have =
        requester.discreet()
            ? words.getString("receipt.discreet")
            : format(words, "receipt", ended(requester.title()));
    String numbered = format(words, "number", requester.number());
    String when =
        Optional.ofNullable(requester.answeredBy())
            .filter(this::isAhead)
            .map(at -> " " + format(words, "answered_by", moment(at, language, zone)))
            .orElse("");
    String look = link.map(url -> format(words, "look", url) + "\n").orElse("");
    return have + "\n" + numbered + when + "\n\n" + look + words.getString("add");
  }

  String hold(ToldRequester requester, Locale language) {
    ResourceBundle words = words(language);
    String waits =
        Optional.of(requester)
            .filter(told -> !told.discreet())
            .flatMap(told -> waitsFor(told.answers(), language))
            .orElseGet(() -> words.getString("hold.untold"));
    return waits + "\n\n" + words.getString("add");
  }

  String completion(ToldRequester requester, Locale language) {
    ResourceBundle words = words(language);
    String what = requester.discreet() ? "" : said(requester.answers(), WHAT_WAS_DONE);
    String done =
        what.isEmpty() ? words.getString("done.untold") : format(words, "done", ended(what));
    return done + "\n\n" + words.getString("done.answer");
  }

  /** With the day where it is not today. */
  private String moment(Instant at, Locale language, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    DateTimeFormatter format =
        local.toLocalDate().equals(LocalDate.now(clock.withZone(zone)))
            ? DateTimeFormatter.ofPattern("HH:mm", language)
            : DateTimeFormatter.ofPattern("d MMM, HH:mm", language);
    return format.format(local);
  }

  /** What it waits for, as people say it; empty where nobody said. */
  public Optional<String> waitsFor(ObjectNode answers, Locale language) {
    return Optional.of(said(answers, WAITING_FOR))
        .filter(what -> !what.isEmpty())
        .map(
            what ->
                expected(answers, language)
                    .map(day -> format(words(language), "hold.expected", what, day))
                    .orElseGet(() -> format(words(language), "hold", what)));
  }

  /** Whether the moment has not come yet. */
  public boolean isAhead(Instant moment) {
    return moment.isAfter(clock.instant());
  }

  private static Optional<String> expected(ObjectNode answers, Locale language) {
    try {
      return Optional.of(said(answers, EXPECTED_ON))
          .filter(day -> !day.isEmpty())
          .map(LocalDate::parse)
          .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language)::format);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** In whichever form it stands. */
  private static String said(ObjectNode answers, String key) {
    return answers.properties().stream()
        .map(form -> form.getValue().path(key).asText("").strip())
        .filter(answer -> !answer.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String ended(String sentence) {
    return sentence.matches("(?s).*[.!?…]") ? sentence : sentence + ".";
  }

  private static String format(ResourceBundle words, String key, Object... values) {
    return MessageFormat.format(words.getString(key), values);
  }

  static ResourceBundle words(Locale language) {
    return ResourceBundle.getBundle(
        "requesters",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
