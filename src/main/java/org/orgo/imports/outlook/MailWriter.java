package org.orgo.imports.outlook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;
import org.orgo.imports.outlook.OutlookMessage.Attached;
import org.orgo.imports.outlook.OutlookMessage.OutlookAddress;

/** Writes a mail of an Outlook data file as one of the internet: everything in base 64. */
final class MailWriter {

  /** What described the body as it came; ours is another one. */
  private static final Pattern OF_THE_BODY =
      Pattern.compile("(?im)^(?:content-[a-z-]+|mime-version):.*(?:\\r?\\n[ \\t].*)*\\r?\\n?");

  private static final Pattern FIRST_FIELD = Pattern.compile("(?m)\\A(?![!-9;-~]+:).*\\r?\\n?");
  private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");
  private static final String OUTER = "=_orgo_outer";
  private static final String INNER = "=_orgo_inner";
  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder();

  private final OutlookMessage mail;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  MailWriter(OutlookMessage mail) {
    this.mail = mail;
  }

  byte[] bytes() {
    header();
    line("MIME-Version: 1.0");
    line("Content-Type: multipart/mixed; boundary=\"" + OUTER + "\"");
    line("");
    line("--" + OUTER);
    body();
    mail.attachments().forEach(this::attach);
    line("--" + OUTER + "--");
    return out.toByteArray();
  }

  private void header() {
    String headers =
        OF_THE_BODY
            .matcher(FIRST_FIELD.matcher(mail.headers() + "\n").replaceFirst(""))
            .replaceAll("")
            .strip();
    if (headers.isEmpty()) {
      ownHeader();
    } else {
      headers.lines().filter(line -> !line.isBlank()).forEach(this::line);
    }
  }

  private void ownHeader() {
    addresses("From", List.of(mail.from()));
    addresses("To", mail.to());
    addresses("Cc", mail.cc());
    field("Subject", EncoderUtil.encodeIfNecessary(oneLine(mail.subject()), Usage.TEXT_TOKEN, 9));
    if (mail.sentAt() != null) {
      line(
          "Date: "
              + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                  mail.sentAt().atOffset(ZoneOffset.UTC)));
    }
    field("Message-ID", oneLine(mail.messageId()));
    field("In-Reply-To", oneLine(mail.inReplyTo()));
  }

  private void addresses(String name, List<OutlookAddress> addresses) {
    field(
        name,
        addresses.stream()
            .map(MailWriter::written)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  /** An address within an Exchange server is none of the internet's, and counts as a name. */
  private static String written(OutlookAddress address) {
    String name = oneLine(address.name());
    String mailbox = oneLine(address.address());
    if (mailbox.indexOf('@') < 0) {
      return name.isEmpty() ? "" : EncoderUtil.encodeAddressDisplayName(name) + " <>";
    }
    return name.isEmpty()
        ? mailbox
        : EncoderUtil.encodeAddressDisplayName(name) + " <" + mailbox + ">";
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      line(name + ": " + value);
    }
  }

  private void body() {
    if (mail.html().isEmpty()) {
      part("text/plain; charset=utf-8", "", bytes(mail.text()));
      return;
    }
    line("Content-Type: multipart/alternative; boundary=\"" + INNER + "\"");
    line("");
    if (!mail.text().isEmpty()) {
      line("--" + INNER);
      part("text/plain; charset=utf-8", "", bytes(mail.text()));
    }
    line("--" + INNER);
    part("text/html; charset=utf-8", "", bytes(mail.html()));
    line("--" + INNER + "--");
  }

  private void attach(Attached file) {
    line("--" + OUTER);
    String type =
        file.type().matches("[\\w.+-]+/[\\w.+-]+") ? file.type() : "application/octet-stream";
    String name =
        EncoderUtil.encodeIfNecessary(
            oneLine(file.name()).replace("\"", "'"), Usage.TEXT_TOKEN, 32);
    part(
        type.equals("message/rfc822") ? "application/octet-stream" : type,
        "Content-Disposition: attachment; filename=\"" + name + "\"",
        file.content());
  }

  private void part(String type, String field, byte[] content) {
    line("Content-Type: " + type);
    if (!field.isEmpty()) {
      line(field);
    }
    line("Content-Transfer-Encoding: base64");
    line("");
    out.writeBytes(BASE64.encode(content));
    line("");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String oneLine(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }

  private void line(String text) {
    out.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
