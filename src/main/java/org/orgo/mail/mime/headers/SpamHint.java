package org.orgo.mail.mime.headers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the receiving server thinks of a mail. It is a hint for people and decides nothing, because
 * a sender can write the same fields.
 */
public final class SpamHint {

  private static final Pattern SCORE = Pattern.compile("score=(-?\\d{1,4}(\\.\\d{1,3})?)\\b");
  private static final int EXCHANGE_SPAM = 5;

  private SpamHint() {}

  /** The field by which the server calls it spam; empty where none does. */
  public static Optional<String> of(MailHeaders headers) {
    return List.of("X-Spam-Flag", "X-Spam-Status", "X-Spam").stream()
        .filter(name -> saysYes(headers, name))
        .findFirst()
        .or(() -> exchange(headers))
        .or(() -> rspamd(headers));
  }

  /** The server's score, as it is written. */
  public static Optional<String> score(MailHeaders headers) {
    return headers
        .raw("X-Spam-Status")
        .map(SCORE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  private static boolean saysYes(MailHeaders headers, String name) {
    return headers
        .raw(name)
        .filter(value -> lower(value).matches("(yes|true|spam)\\b.*"))
        .isPresent();
  }

  private static Optional<String> exchange(MailHeaders headers) {
    return headers
        .raw("X-MS-Exchange-Organization-SCL")
        .filter(level -> level.strip().matches("\\d") && digit(level) >= EXCHANGE_SPAM)
        .map(level -> "X-MS-Exchange-Organization-SCL");
  }

  private static int digit(String level) {
    return Integer.parseInt(level.strip());
  }

  private static Optional<String> rspamd(MailHeaders headers) {
    return headers
        .raw("X-Rspamd-Action")
        .filter(action -> lower(action).matches("(reject|add header|rewrite subject)"))
        .map(action -> "X-Rspamd-Action");
  }

  private static String lower(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }
}
