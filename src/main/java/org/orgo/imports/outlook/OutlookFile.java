package org.orgo.imports.outlook;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * An Outlook data file. Folders are gone through in their order and mails are numbered, so that the
 * same file gives the same files each time. Contacts, appointments and notes are no mails.
 */
final class OutlookFile {

  private static final List<String> MAILS =
      List.of("IPM.NOTE", "IPM.POST", "IPM.SCHEDULE.", "REPORT.");
  private static final String UNREADABLE = "A message or folder cannot be read";

  private static final int TYPE_OF_NODE = 0x1F;
  private static final int SEARCH_FOLDER = 0x03;

  private final File file;
  private int written;

  OutlookFile(File file) {
    this.file = file;
  }

  /** Writes each mail into a file of its own; one that cannot be read into one that says so. */
  void writeTo(Path folder) throws IOException, PSTException {
    PSTFile opened = new PSTFile(file);
    try {
      writeFolder(opened.getRootFolder(), folder);
    } finally {
      opened.close();
    }
  }

  private void writeFolder(PSTFolder from, Path into) throws IOException {
    if ((from.getDescriptorNodeId() & TYPE_OF_NODE) == SEARCH_FOLDER) {
      return; // its mails are those of other folders
    }
    try {
      writeMails(from, into);
      for (PSTFolder below : from.getSubFolders()) {
        writeFolder(below, into);
      }
    } catch (PSTException | RuntimeException broken) {
      writeUnreadable(into);
    }
  }

  private void writeMails(PSTFolder from, Path into) throws IOException {
    for (int left = from.getContentCount(); left > 0; left--) {
      try {
        if (from.getNextChild() instanceof PSTMessage message && isMail(message)) {
          write(message, into);
        }
      } catch (PSTException | RuntimeException broken) {
        writeUnreadable(into); // the next one may be whole
      }
    }
  }

  private static boolean isMail(PSTMessage message) {
    String type = message.getMessageClass().toUpperCase(Locale.ROOT);
    return type.isEmpty() || type.equals("IPM") || MAILS.stream().anyMatch(type::startsWith);
  }

  private void write(PSTMessage message, Path into) throws IOException, PSTException {
    write(OutlookMessage.of(message).written(), into);
  }

  /** Leaves a file that is no mail, so that the import refuses it and says so. */
  private void writeUnreadable(Path into) throws IOException {
    write(UNREADABLE.getBytes(StandardCharsets.US_ASCII), into);
  }

  private void write(byte[] mail, Path into) throws IOException {
    Files.write(into.resolve("%08d.eml".formatted(++written)), mail);
  }
}
