package org.orgo.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.MimeConfig;
import org.orgo.mail.mime.files.CalendarInvitation;
import org.orgo.mail.mime.headers.AddressFields;
import org.orgo.mail.mime.headers.AuthenticationResults;
import org.orgo.mail.mime.headers.AutomaticMail;
import org.orgo.mail.mime.headers.BoundedFields;
import org.orgo.mail.mime.headers.MailAddress;
import org.orgo.mail.mime.headers.MailDates;
import org.orgo.mail.mime.headers.MailHeaders;
import org.orgo.mail.mime.headers.MessageIds;

/** Reads one mail within bounds; any bytes result in a mail or a refusal. */
public final class MailParser {

  private final MailLimits limits;
  private final LongSupplier nanos;

  public MailParser(MailLimits limits) {
    this(limits, System::nanoTime);
  }

  MailParser(MailLimits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
  }

  /**
   * @param authservId the name under which the receiving server signs its Authentication-Results,
   *     null for none
   * @throws MailRefused naming the exceeded bound
   */
  public ParsedMail parse(byte[] raw, String authservId) {
    ReadingBudget budget = new ReadingBudget(limits, nanos);
    PartCollector parts = read(raw, budget);
    MailEnvelope envelope = envelope(parts.headers(), budget);
    String text = parts.body().text();
    return new ParsedMail(
        envelope,
        text,
        parts.body().html(),
        parts.attachments().stream().map(file -> withAbout(file, budget)).toList(),
        parts.remarks(),
        parts.headers(),
        parts.types(),
        AutomaticMail.sign(
                parts.headers(), envelope.fromAddress(), envelope.subject(), parts.types())
            .orElse(null),
        AuthenticationResults.of(parts.headers(), authservId, envelope.from()));
  }

  /** Says of an attached mail who wrote it about what, and of an invitation when and where. */
  private MailAttachment withAbout(MailAttachment file, ReadingBudget budget) {
    return switch (file.contentType()) {
      case "message/rfc822" -> file.saying(aboutMail(file.content(), budget.recounting()));
      case "text/calendar", "application/ics" ->
          file.saying(CalendarInvitation.about(file.content()));
      default -> file;
    };
  }

  private AttachmentAbout aboutMail(byte[] mail, ReadingBudget budget) {
    try {
      byte[] head = Arrays.copyOf(mail, Math.min(mail.length, MailHead.endOf(mail)));
      MailEnvelope envelope = envelope(read(head, budget).headers(), budget);
      String person = envelope.fromName() == null ? envelope.fromAddress() : envelope.fromName();
      return new AttachmentAbout(
          AttachmentAbout.AboutKind.MAIL,
          envelope.subject(),
          person,
          envelope.sentAt(),
          null,
          null);
    } catch (MailRefused unreadable) {
      budget.time();
      return null;
    }
  }

  private PartCollector read(byte[] raw, ReadingBudget budget) {
    try {
      return read(raw, budget, false);
    } catch (MaxHeaderLengthLimitException | MaxHeaderLimitException e) {
      throw MailRefused.exceeds("header bytes", limits.headerBytes());
    } catch (MimeException | IOException structure) {
      return readFlat(raw, budget.recounting());
    }
  }

  /** Reads the whole body as one text when the parts do not fit together. */
  private PartCollector readFlat(byte[] raw, ReadingBudget budget) {
    try {
      return read(raw, budget, true);
    } catch (MimeException | IOException e) {
      throw MailRefused.unreadable(e.getClass().getSimpleName());
    }
  }

  private PartCollector read(byte[] raw, ReadingBudget budget, boolean flat)
      throws MimeException, IOException {
    MimeConfig config =
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxHeaderLen(limits.headerBytes())
            .setMaxContentLen(-1)
            .build();
    MimeStreamParser parser =
        new MimeStreamParser(config, DecodeMonitor.SILENT, new BoundedFields(budget));
    PartCollector parts = new PartCollector(budget);
    parser.setContentDecoding(true);
    parser.setContentHandler(parts);
    if (flat) {
      parser.setFlat();
    } else {
      parser.setNoRecurse();
    }
    try {
      parser.parse(new TimedStream(raw, budget));
    } finally {
      parser.stop();
    }
    return parts;
  }

  private MailEnvelope envelope(MailHeaders headers, ReadingBudget budget) {
    AddressFields addresses = new AddressFields(headers, budget);
    List<MailAddress> from = addresses.of("From");
    List<MailAddress> sender = addresses.of("Sender");
    return new MailEnvelope(
        headers.raw("Message-ID").map(MessageIds::bare).orElse(null),
        headers.raw("In-Reply-To").map(MessageIds::all).orElse(List.of()),
        headers.raw("References").map(MessageIds::all).orElse(List.of()),
        from.stream().findFirst().or(() -> sender.stream().findFirst()).orElse(null),
        from.isEmpty() ? AddressFields.words(headers.text("From").orElse("")) : null,
        addresses.of("To"),
        addresses.of("Cc"),
        headers.text("Subject").orElse(""),
        sentAt(headers));
  }

  private static Instant sentAt(MailHeaders headers) {
    return headers.raw("Date").flatMap(MailDates::read).orElse(null);
  }

  /** Checks the time each time the parser asks for more bytes. */
  private static final class TimedStream extends FilterInputStream {

    private final ReadingBudget budget;

    TimedStream(byte[] raw, ReadingBudget budget) {
      super(new ByteArrayInputStream(raw));
      this.budget = budget;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      budget.time();
      return super.read(target, offset, length);
    }
  }
}
