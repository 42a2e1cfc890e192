package org.orgo.imports.job;

import java.io.IOException;
import java.nio.file.Path;
import org.orgo.imports.ImportProperties;
import org.orgo.imports.archive.ArchivedMessage;
import org.orgo.imports.archive.MailArchive;
import org.orgo.imports.archive.MailArchives;
import org.orgo.mail.history.MailHistory;
import org.orgo.mail.history.ReadMessage;
import org.orgo.mail.history.UnreadableMessage;
import org.springframework.stereotype.Component;

/** Opens archives within the limits of this environment. */
@Component
class ArchiveOpening {

  private final ImportProperties properties;
  private final MailHistory mails;

  ArchiveOpening(ImportProperties properties, MailHistory mails) {
    this.properties = properties;
    this.mails = mails;
  }

  MailArchive open(Path file) throws IOException {
    return MailArchives.open(file, properties.largestMail().toBytes());
  }

  /**
   * @throws UnreadableMessage when it exceeds a bound
   */
  ReadMessage read(ArchivedMessage message) {
    return mails.read(message.raw(), message.date());
  }
}
