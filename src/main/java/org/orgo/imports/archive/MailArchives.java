package org.orgo.imports.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Tells by its first bytes what an archive is; names of files say nothing. */
public final class MailArchives {

  private static final String ZIP = "504b";
  private static final String OUTLOOK_FILE = "2142444e";
  private static final String OUTLOOK_MESSAGE = "d0cf11e0";

  private MailArchives() {}

  /**
   * @param largest bytes of a message; a larger one is refused, and those behind it are read
   * @throws ArchiveRefused when it is no archive of mails
   */
  public static MailArchive open(Path path, long largest) throws IOException {
    if (Files.isDirectory(path)) {
      return Maildir.is(path) ? new Maildir(path, largest) : new MailFolder(path, largest);
    }
    if (!Files.isReadable(path)) {
      throw new ArchiveRefused("The file cannot be read: " + path.getFileName());
    }
    return ofFile(path, largest);
  }

  private static MailArchive ofFile(Path file, long largest) throws IOException {
    String magic;
    try (InputStream stream = Files.newInputStream(file)) {
      magic = HexFormat.of().formatHex(stream.readNBytes(5));
    }
    if (magic.startsWith(ZIP)) {
      return new ZippedMails(file, largest);
    }
    if (magic.startsWith(OUTLOOK_FILE)) {
      return new OutlookArchive(file, largest);
    }
    if (magic.startsWith(OUTLOOK_MESSAGE)) {
      throw new ArchiveRefused(
          "A message of Outlook (MSG) is not read here; save it as a mail (EML) first");
    }
    if (magic.equals(HexFormat.of().formatHex("From ".getBytes(StandardCharsets.US_ASCII)))) {
      return new MboxFile(file, largest);
    }
    if (ArchivedFile.isMail(file)) {
      return new SingleMail(file, largest);
    }
    throw new ArchiveRefused("The file is no archive of mails: neither mbox, EML, Maildir nor zip");
  }
}
