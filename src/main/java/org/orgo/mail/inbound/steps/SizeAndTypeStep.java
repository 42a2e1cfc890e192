package org.orgo.mail.inbound.steps;

import java.util.Set;
import org.orgo.mail.mime.ParsedMail;

/** How large is it, and of what does it consist? */
final class SizeAndTypeStep implements MailStep {

  private static final int BYTES_IN_A_KILOBYTE = 1024;

  private enum MailContent {
    TEXT,
    FORMATTED,
    ENCRYPTED,
    INVITATION,
    FILES_ALONE,
    EMPTY
  }

  @Override
  public MailAnswer ask(QuestionedMail mail) {
    String detail =
        "%d KB, %d files"
            .formatted(
                (mail.size() + BYTES_IN_A_KILOBYTE - 1) / BYTES_IN_A_KILOBYTE,
                mail.mail().attachments().size());
    return MailAnswer.of(MailQuestion.SIZE_AND_TYPE, content(mail.mail()), detail);
  }

  private static MailContent content(ParsedMail mail) {
    Set<String> types = mail.types();
    if (types.contains("multipart/encrypted")
        || types.contains("application/pkcs7-mime")
        || types.contains("application/x-pkcs7-mime")) {
      return MailContent.ENCRYPTED;
    }
    if (types.contains("text/calendar")) {
      return MailContent.INVITATION;
    }
    if (mail.text().isBlank()) {
      return mail.attachments().isEmpty() ? MailContent.EMPTY : MailContent.FILES_ALONE;
    }
    return mail.html() == null ? MailContent.TEXT : MailContent.FORMATTED;
  }
}
