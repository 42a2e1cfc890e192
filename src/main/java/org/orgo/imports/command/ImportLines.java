package org.orgo.imports.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import org.orgo.imports.MailImport;
import org.orgo.imports.job.ImportProgress;

/** Says on the command line what an import finds, how fast it is, and when it will be over. */
final class ImportLines implements ImportProgress {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final PrintWriter out;
  private final long began = System.nanoTime();
  private long lastLine = began;
  private long storingSince;
  private int storedBefore;

  ImportLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void planned(int messages) {
    if (isTime()) {
      say("%d messages read, %d a second".formatted(messages, rate(messages, began)));
    }
  }

  @Override
  public void stored(MailImport row) {
    if (storingSince == 0) {
      storingSince = System.nanoTime();
      storedBefore = row.messagesRead();
    } else if (isTime()) {
      long rate = rate(row.messagesRead() - storedBefore, storingSince);
      int all = row.report() == null ? 0 : row.report().path("messages").asInt();
      long left = rate == 0 ? 0 : (all - row.messagesRead()) / rate;
      say(
          "%d of %d messages, %d%%, %d a second, about %d min %d s left, %d tasks opened"
              .formatted(
                  row.messagesRead(), all, row.percent(), rate, left / 60, left % 60, row.tasks()));
    }
  }

  void report(MailImport row) {
    say("Import %s of %s, SHA-256 %s".formatted(row.importId(), row.fileName(), row.sha256()));
    JsonNode found = row.report();
    if (found == null) {
      return;
    }
    say(
        "%d messages: %d mails (%d automatic) in %d threads, %d duplicates, %d refused"
            .formatted(
                found.path("messages").asInt(),
                found.path("mails").asInt(),
                found.path("automatic").asInt(),
                found.path("threads").asInt(),
                found.path("duplicates").asInt(),
                found.path("refused").asInt()));
    say(
        "By %d people, %d of them new; from %s to %s"
            .formatted(
                found.path("people").asInt(),
                found.path("new_people").asInt(),
                found.path("first_at").asText("-"),
                found.path("last_at").asText("-")));
    found
        .path("labels")
        .properties()
        .forEach(label -> say("  %6d × %s".formatted(label.getValue().asInt(), label.getKey())));
    found
        .path("errors")
        .properties()
        .forEach(error -> say("  %6d × %s".formatted(error.getValue().asInt(), error.getKey())));
  }

  void imported(MailImport row) {
    say(
        "Imported %d mails and opened %d closed tasks; %d duplicates were left out and %d messages refused."
            .formatted(row.mails(), row.tasks(), row.duplicates(), row.refused()));
  }

  void undone(MailImport row) {
    say("Undone: %d mails and %d tasks came by it.".formatted(row.mails(), row.tasks()));
    say("%d threads stay, as somebody worked on them.".formatted(row.kept()));
  }

  private boolean isTime() {
    long now = System.nanoTime();
    if (now - lastLine < BETWEEN_LINES.toNanos()) {
      return false;
    }
    lastLine = now;
    return true;
  }

  private static long rate(long done, long since) {
    return done * 1_000_000_000L / Math.max(1, System.nanoTime() - since);
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
