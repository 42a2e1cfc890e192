package org.orgo.imports.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.imports.ImportedMessage;
import org.orgo.imports.ImportedMessage.ImportOutcome;
import org.orgo.imports.archive.ArchivedMessage;
import org.orgo.mail.MailId;
import org.orgo.mail.SignalId;
import org.orgo.mail.history.ReadMessage;
import org.orgo.platform.limits.TextLimits;

/** Messages of an archive that are stored in one transaction. */
final class ImportBatch {

  private static final int MAX_MESSAGES = 100;
  private static final long MAX_BYTES = 16L * 1024 * 1024;

  /** A mail to store, with the row that tells of it. */
  record Stored(ImportedMessage row, ReadMessage message) {}

  private final List<ImportedMessage> rows = new ArrayList<>();
  private final List<Stored> stored = new ArrayList<>();
  private final Map<String, String> senders = new HashMap<>();
  private long bytes;
  private long next;

  void store(int number, ArchivedMessage message, ReadMessage read, UUID thread) {
    ImportedMessage row =
        new ImportedMessage(
            number,
            null,
            read.sha256(),
            ImportOutcome.STORED,
            null,
            new MailId(UUID.randomUUID()),
            SignalId.random(),
            thread,
            null);
    add(row, message);
    stored.add(new Stored(row, read));
    if (read.fromAddress() != null) {
      senders.putIfAbsent(read.fromAddress(), name(read));
    }
    bytes += message.size();
  }

  private static String name(ReadMessage read) {
    String name = read.fromName();
    return name == null ? "" : TextLimits.cut(name, TextLimits.MAX_NAME_LENGTH);
  }

  void leave(int number, ArchivedMessage message, ImportOutcome outcome, String reason) {
    add(
        new ImportedMessage(
            number,
            reason == null ? null : message.place(),
            null,
            outcome,
            reason,
            null,
            null,
            null,
            null),
        message);
  }

  private void add(ImportedMessage row, ArchivedMessage message) {
    rows.add(row);
    next = message.next();
  }

  boolean isFull() {
    return rows.size() >= MAX_MESSAGES || bytes >= MAX_BYTES;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  List<ImportedMessage> rows() {
    return rows;
  }

  List<Stored> stored() {
    return stored;
  }

  /** Who wrote them: names by address. */
  Map<String, String> senders() {
    return senders;
  }

  /** From where the archive is read on. */
  long next() {
    return next;
  }

  int count(ImportOutcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
