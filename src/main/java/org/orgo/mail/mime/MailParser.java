package org.orgo.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.MimeConfig;
import org.orgo.mail.mime.headers.AddressFields;
import org.orgo.mail.mime.headers.AuthenticationResults;
import org.orgo.mail.mime.headers.AutomaticMail;
import org.orgo.mail.mime.headers.BoundedFields;
import org.orgo.mail.mime.headers.MailAddress;
import org.orgo.mail.mime.headers.MailHeaders;
import org.orgo.mail.mime.headers.MessageIds;

/** Reads one mail within bounds; any bytes result in a mail or a refusal. */
public final class MailParser {

  private static final Instant MIN_DATE = Instant.EPOCH;
  private static final Instant MAX_DATE = Instant.parse("9999-01-01T00:00:00Z");

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
        parts.attachments(),
        parts.headers(),
        parts.types(),
        AutomaticMail.sign(
                parts.headers(), envelope.fromAddress(), envelope.subject(), parts.types())
            .orElse(null),
        AuthenticationResults.of(parts.headers(), authservId, envelope.from()));
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
        addresses.of("To"),
        addresses.of("Cc"),
        headers.text("Subject").orElse(""),
        sentAt(headers));
  }

  private static Instant sentAt(MailHeaders headers) {
    return headers.fields("Date").stream()
        .findFirst()
        .map(field -> DateTimeFieldLenientImpl.PARSER.parse(field, DecodeMonitor.SILENT))
        .map(DateTimeField::getDate)
        .map(Date::toInstant)
        .filter(date -> date.isAfter(MIN_DATE) && date.isBefore(MAX_DATE))
        .orElse(null);
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
