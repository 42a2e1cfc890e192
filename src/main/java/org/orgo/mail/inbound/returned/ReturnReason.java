package org.orgo.mail.inbound.returned;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Why a mail came back, in words people know. */
public enum ReturnReason {
  NO_SUCH_ADDRESS,
  NO_SUCH_DOMAIN,
  MAILBOX_DISABLED,
  MAILBOX_FULL,
  TOO_LARGE,
  REFUSED,
  UNREACHABLE,
  OTHER;

  /** By class and detail of RFC 3463. */
  private static final Map<String, ReturnReason> BY_DETAIL =
      Map.of(
          "1.2", NO_SUCH_DOMAIN,
          "1.10", NO_SUCH_DOMAIN,
          "2.1", MAILBOX_DISABLED,
          "2.2", MAILBOX_FULL,
          "2.3", TOO_LARGE,
          "3.4", TOO_LARGE,
          "4.4", NO_SUCH_DOMAIN);

  private static final Map<String, ReturnReason> BY_SUBJECT =
      Map.of("1", NO_SUCH_ADDRESS, "4", UNREACHABLE, "7", REFUSED);

  /** What servers write beside a status that says nothing. */
  private static final List<Map.Entry<Pattern, ReturnReason>> BY_WORDS =
      List.of(
          Map.entry(
              Pattern.compile(
                  "over ?quota|quota exceeded|(mailbox|inbox) (is )?full|out of storage"),
              MAILBOX_FULL),
          Map.entry(
              Pattern.compile(
                  "(user|recipient|mailbox|address)( is)? (unknown|not found|unavailable|invalid)"
                      + "|unknown (user|recipient|mailbox)|no such (user|recipient|mailbox|person)"
                      + "|no mailbox here|does not exist|doesn't exist"),
              NO_SUCH_ADDRESS),
          Map.entry(Pattern.compile("disabled|inactive|suspended"), MAILBOX_DISABLED),
          Map.entry(
              Pattern.compile("host (unknown|not found)|domain .{0,80}not found|no mx"),
              NO_SUCH_DOMAIN),
          Map.entry(Pattern.compile("spam|blacklist|blocked|rejected|denied|policy"), REFUSED));

  /**
   * @param status such as 5.2.2
   * @param words what the server wrote beside it; empty for nothing
   */
  static ReturnReason of(String status, String words) {
    String detail = status.substring(2);
    ReturnReason exact = BY_DETAIL.get(detail);
    if (exact != null) {
      return exact;
    }
    String said = words.toLowerCase(Locale.ROOT);
    return BY_WORDS.stream()
        .filter(known -> known.getKey().matcher(said).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> BY_SUBJECT.getOrDefault(detail.substring(0, detail.indexOf('.')), OTHER));
  }
}
