package org.orgo.setup;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Locale;

/** What most people answer, as far as the answers before it tell. */
final class UsualAnswers {

  private static final int MAX_SLUG = 63;

  private UsualAnswers() {}

  static String of(SetupQuestion question, SetupAnswers answers) {
    return switch (question) {
      case SLUG -> slug(answers.of(SetupQuestion.NAME));
      case PROFILE -> "default";
      case ZONE -> ZoneId.systemDefault().getId();
      case LOCALE -> "en";
      case CALENDAR -> "always";
      case ADMIN_NAME -> name(answers.of(SetupQuestion.ADMIN_EMAIL));
      case OPERATOR_EMAIL -> "operator@" + domain(answers.of(SetupQuestion.ADMIN_EMAIL));
      case OPERATOR_NAME -> "Operator";
      case MAILBOX_HOST -> "mail." + domain(answers.of(SetupQuestion.MAILBOX));
      case MAILBOX_TLS -> SetupRules.YES;
      case MAILBOX_PORT ->
          answers.of(SetupQuestion.MAILBOX_TLS).equals(SetupRules.YES) ? "993" : "143";
      case MAILBOX_USER -> answers.of(SetupQuestion.MAILBOX);
      case MAILBOX_FOLDER -> "INBOX";
      default -> "";
    };
  }

  static String localPart(String address) {
    return address.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
  }

  private static String domain(String address) {
    return address.substring(address.indexOf('@') + 1);
  }

  /** {@code Hôpital Nord} becomes {@code hopital-nord}. */
  private static String slug(String name) {
    String ascii = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String words = ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String shorter = words.substring(0, Math.min(words.length(), MAX_SLUG));
    return shorter.replaceAll("^-+|-+$", "");
  }

  /** {@code ann.moreau@example.org} becomes {@code Ann Moreau}. */
  private static String name(String address) {
    StringBuilder name = new StringBuilder();
    for (String word : localPart(address).split("[._-]+")) {
      if (!word.isEmpty()) {
        name.append(name.isEmpty() ? "" : " ")
            .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1));
      }
    }
    return name.toString();
  }
}
