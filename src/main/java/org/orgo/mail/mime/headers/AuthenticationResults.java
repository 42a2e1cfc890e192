package org.orgo.mail.mime.headers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;

/**
 * Reads RFC 8601 results, only from the receiving server and only from its topmost field, because
 * the sender may have written everything below.
 */
public final class AuthenticationResults {

  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
  private static final Pattern PROPERTY =
      Pattern.compile("\\b(header\\.(?:from|d|i)|smtp\\.mailfrom)\\s*=\\s*\"?([^\\s;\"]+)");

  private AuthenticationResults() {}

  public static SenderAuthentication of(MailHeaders headers, String authservId, MailAddress from) {
    if (authservId == null || authservId.isBlank()) {
      return SenderAuthentication.UNKNOWN;
    }
    Optional<String> results =
        headers.fields("Authentication-Results").stream()
            .map(AuthenticationResults::withoutComments)
            .filter(value -> saidBy(value).equals(authservId.strip().toLowerCase(Locale.ROOT)))
            .findFirst();
    if (results.isEmpty()) {
      return SenderAuthentication.UNKNOWN;
    }
    // With two authors or two From fields, nobody could say whom the result is about.
    if (from == null || authors(headers) != 1) {
      return SenderAuthentication.FAILED;
    }
    List<String> methods = Arrays.asList(results.get().split(";"));
    return methods.stream().skip(1).anyMatch(method -> vouches(method.strip(), from.domain()))
        ? SenderAuthentication.PASSED
        : SenderAuthentication.FAILED;
  }

  private static int authors(MailHeaders headers) {
    return headers.fields("From").stream()
        .mapToInt(field -> AddressFields.parse(MailHeaders.unfolded(field)).size())
        .sum();
  }

  private static boolean vouches(String method, String domain) {
    if (method.startsWith("dmarc=fail")) {
      return false;
    }
    if (method.matches("dmarc\\s*=\\s*pass\\b.*")) {
      return property(method, "header.from").map(domain::equals).orElse(false);
    }
    if (method.matches("dkim\\s*=\\s*pass\\b.*")) {
      return property(method, "header.d")
          .or(() -> property(method, "header.i"))
          .map(signer -> covers(signer, domain))
          .orElse(false);
    }
    return method.matches("spf\\s*=\\s*pass\\b.*")
        && property(method, "smtp.mailfrom").map(domain::equals).orElse(false);
  }

  private static boolean covers(String signer, String domain) {
    return signer.indexOf('.') > 0 && (domain.equals(signer) || domain.endsWith("." + signer));
  }

  private static Optional<String> property(String method, String name) {
    Matcher matcher = PROPERTY.matcher(method);
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        return Optional.of(matcher.group(2).substring(matcher.group(2).lastIndexOf('@') + 1));
      }
    }
    return Optional.empty();
  }

  private static String saidBy(String value) {
    return value.split(";", 2)[0].strip().split("\\s", 2)[0];
  }

  private static String withoutComments(Field field) {
    String value = MailHeaders.unfolded(field).toLowerCase(Locale.ROOT);
    for (int nesting = 0; nesting < 5; nesting++) {
      value = COMMENT.matcher(value).replaceAll(" ");
    }
    return value;
  }
}
