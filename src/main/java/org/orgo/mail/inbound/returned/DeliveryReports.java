package org.orgo.mail.inbound.returned;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.orgo.mail.mime.MailAttachment;
import org.orgo.mail.mime.ParsedMail;
import org.orgo.mail.mime.headers.AutomaticSign;
import org.orgo.mail.mime.headers.MessageIds;

/**
 * Reads what a server reports about a mail it could not deliver: by RFC 3464, or from the words of
 * those that do not keep to it.
 */
public final class DeliveryReports {

  private static final int MAX_REPORT_BYTES = 64 * 1024;
  private static final int MAX_WORDS = 20_000;

  private static final Set<String> STATUS_PARTS =
      Set.of("message/delivery-status", "message/global-delivery-status");
  private static final Set<String> RETURNED_PARTS =
      Set.of(
          "message/rfc822",
          "message/global",
          "text/rfc822-headers",
          "message/rfc822-headers",
          "message/global-headers");

  private static final Set<AutomaticSign> SENT_BY_SERVERS =
      Set.of(
          AutomaticSign.DELIVERY_REPORT,
          AutomaticSign.REPORT,
          AutomaticSign.NULL_RETURN_PATH,
          AutomaticSign.MACHINE_SENDER,
          AutomaticSign.AUTO_SUBMITTED);

  private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Pattern SMTP_REPLY = Pattern.compile("(?m)(?<![\\d.])([45])\\d\\d[ -]");
  private static final Pattern MESSAGE_ID =
      Pattern.compile("(?im)^message-id:\\s*(<[^<>\\s]{1,998}>)");

  private static final Pattern FAILURE_SUBJECT =
      Pattern.compile(
          "(?iu).*(undeliver|delivery (status|failure|has failed)|mail delivery failed|returned mail"
              + "|failure notice|could not be delivered|non[- ]?delivery|unzustellbar|nicht zugestellt"
              + "|non remis|échec de (la )?(remise|livraison)|no (se ha podido )?entreg).*");

  private DeliveryReports() {}

  /** Empty when the mail is no such report. */
  public static Optional<DeliveryReport> of(ParsedMail mail) {
    if (mail.automatic().filter(SENT_BY_SERVERS::contains).isEmpty()) {
      return Optional.empty();
    }
    List<String> returned = messageIds(mail);
    return byStandard(mail, returned).or(() -> byWords(mail, returned));
  }

  /** The worst of what is reported about several recipients. */
  private static Optional<DeliveryReport> byStandard(ParsedMail mail, List<String> returned) {
    return parts(mail, STATUS_PARTS)
        .flatMap(DeliveryReports::recipients)
        .flatMap(recipient -> report(recipient, returned).stream())
        .max(
            (one, other) -> one.status().substring(0, 1).compareTo(other.status().substring(0, 1)));
  }

  private static Stream<InternetHeaders> recipients(String report) {
    List<InternetHeaders> recipients = new ArrayList<>();
    try {
      DeliveryStatus status =
          new DeliveryStatus(
              new ByteArrayInputStream(report.getBytes(StandardCharsets.ISO_8859_1)));
      for (int i = 0; i < status.getRecipientDSNCount(); i++) {
        recipients.add(status.getRecipientDSN(i));
      }
    } catch (MessagingException | IOException unreadable) {
      // Its words are read instead.
      return Stream.empty();
    }
    return recipients.stream();
  }

  private static Optional<DeliveryReport> report(InternetHeaders recipient, List<String> returned) {
    String action = first(recipient, "Action").toLowerCase(Locale.ROOT);
    String words = first(recipient, "Diagnostic-Code");
    Matcher given = STATUS.matcher(first(recipient, "Status"));
    String status = given.find() ? given.group(1) : statusOf(words).orElse(null);
    if (action.startsWith("delayed")) {
      status = status == null || !status.startsWith("4") ? "4.0.0" : status;
    } else if (action.startsWith("failed")) {
      status = status == null || !status.startsWith("5") ? "5.0.0" : status;
    }
    return Optional.ofNullable(status)
        .map(known -> new DeliveryReport(known, ReturnReason.of(known, words), returned));
  }

  private static String first(InternetHeaders headers, String name) {
    String value = headers.getHeader(name, null);
    return value == null ? "" : value.strip();
  }

  /** As servers write that keep to no standard, above the mail they give back. */
  private static Optional<DeliveryReport> byWords(ParsedMail mail, List<String> returned) {
    String text = mail.text().substring(0, Math.min(mail.text().length(), MAX_WORDS));
    boolean failure = FAILURE_SUBJECT.matcher(mail.envelope().subject()).matches();
    if (!failure && returned.isEmpty()) {
      return Optional.empty();
    }
    return statusOf(text)
        .or(() -> failure ? Optional.of("5.0.0") : Optional.empty())
        .map(status -> new DeliveryReport(status, ReturnReason.of(status, text), returned));
  }

  private static Optional<String> statusOf(String words) {
    Matcher status = STATUS.matcher(words);
    if (status.find()) {
      return Optional.of(status.group(1));
    }
    Matcher reply = SMTP_REPLY.matcher(words);
    return reply.find() ? Optional.of(reply.group(1) + ".0.0") : Optional.empty();
  }

  private static List<String> messageIds(ParsedMail mail) {
    return Stream.of(
            parts(mail, RETURNED_PARTS).flatMap(DeliveryReports::named),
            named(mail.text().substring(0, Math.min(mail.text().length(), MAX_REPORT_BYTES))),
            mail.envelope().inReplyTo().stream(),
            mail.envelope().references().stream())
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }

  private static Stream<String> named(String headers) {
    return MESSAGE_ID
        .matcher(headers)
        .results()
        .map(found -> MessageIds.all(found.group(1)))
        .flatMap(Collection::stream);
  }

  private static Stream<String> parts(ParsedMail mail, Set<String> types) {
    return mail.attachments().stream()
        .filter(part -> types.contains(part.contentType().toLowerCase(Locale.ROOT)))
        .map(DeliveryReports::beginning);
  }

  private static String beginning(MailAttachment part) {
    int length = Math.min(part.size(), MAX_REPORT_BYTES);
    return new String(part.content(), 0, length, StandardCharsets.ISO_8859_1);
  }
}
