package org.orgo.imports.outlook;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTRecipient;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * What an Outlook data file knows of a mail.
 *
 * @param headers as they came over the internet; empty for a mail that never did
 * @param to each with name and address
 */
record OutlookMessage(
    String headers,
    String subject,
    OutlookAddress from,
    List<OutlookAddress> to,
    List<OutlookAddress> cc,
    @Nullable Instant sentAt,
    String messageId,
    String inReplyTo,
    String text,
    String html,
    List<Attached> attachments) {

  /** A name and an address, of which either may be empty. */
  record OutlookAddress(String name, String address) {}

  /** A file of the mail. */
  record Attached(String name, String type, byte[] content) {}

  static OutlookMessage of(PSTMessage message) throws PSTException, IOException {
    List<OutlookAddress> to = new ArrayList<>();
    List<OutlookAddress> cc = new ArrayList<>();
    for (int i = 0; i < message.getNumberOfRecipients(); i++) {
      PSTRecipient recipient = message.getRecipient(i);
      OutlookAddress address =
          new OutlookAddress(text(recipient.getDisplayName()), address(recipient));
      if (recipient.getRecipientType() == PSTRecipient.MAPI_TO) {
        to.add(address);
      } else if (recipient.getRecipientType() == PSTRecipient.MAPI_CC) {
        cc.add(address);
      }
    }
    Date sent =
        message.getClientSubmitTime() == null
            ? message.getMessageDeliveryTime()
            : message.getClientSubmitTime();
    return new OutlookMessage(
        text(message.getTransportMessageHeaders()),
        text(message.getSubject()),
        new OutlookAddress(text(message.getSenderName()), text(message.getSenderEmailAddress())),
        to,
        cc,
        sent == null ? null : sent.toInstant(),
        text(message.getInternetMessageId()),
        text(message.getInReplyToId()),
        text(message.getBody()),
        text(message.getBodyHTML()),
        attachments(message));
  }

  private static String address(PSTRecipient recipient) {
    String smtp = text(recipient.getSmtpAddress());
    return smtp.isEmpty() ? text(recipient.getEmailAddress()) : smtp;
  }

  private static List<Attached> attachments(PSTMessage message) throws PSTException, IOException {
    List<Attached> all = new ArrayList<>();
    for (int i = 0; i < message.getNumberOfAttachments(); i++) {
      PSTAttachment attachment = message.getAttachment(i);
      PSTMessage embedded = attachment.getEmbeddedPSTMessage();
      all.add(embedded == null ? file(attachment) : mail(embedded));
    }
    return all;
  }

  private static Attached file(PSTAttachment attachment) throws PSTException, IOException {
    String name = text(attachment.getLongFilename());
    try (InputStream content = attachment.getFileInputStream()) {
      return new Attached(
          name.isEmpty() ? text(attachment.getFilename()) : name,
          text(attachment.getMimeTag()),
          content.readAllBytes());
    }
  }

  private static Attached mail(PSTMessage embedded) throws PSTException, IOException {
    OutlookMessage inner = of(embedded);
    return new Attached(inner.subject() + ".eml", "message/rfc822", inner.written());
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }

  /** The mail as it would have come over the internet. */
  byte[] written() {
    return new MailWriter(this).bytes();
  }
}
