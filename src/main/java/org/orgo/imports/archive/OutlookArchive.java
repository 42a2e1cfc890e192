package org.orgo.imports.archive;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.orgo.OrgoApplication;

/**
 * An Outlook data file, turned into a folder of mails by a process of its own with little memory
 * and little time; the folder is deleted when the archive is closed.
 */
final class OutlookArchive implements MailArchive {

  private static final int MINUTES = 10;

  private final Path file;
  private final long largest;
  private Path folder;

  OutlookArchive(Path file, long largest) {
    this.file = file;
    this.largest = largest;
  }

  @Override
  public ArchiveFormat format() {
    return ArchiveFormat.OUTLOOK;
  }

  @Override
  public void read(long from, MessageReader reader) throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("orgo-outlook");
      turnIntoFiles();
    }
    new MailFolder(folder, largest).read(from, reader);
  }

  private void turnIntoFiles() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear(); // it reads what a stranger wrote, and our secrets stand there
    Process process = builder.start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new ArchiveRefused(
            "The Outlook data file takes longer than %d minutes".formatted(MINUTES));
      }
      if (process.exitValue() != 0) {
        throw new ArchiveRefused("The Outlook data file cannot be read; try readpst -e");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while an Outlook data file was read", stopped);
    } finally {
      process.destroyForcibly();
    }
  }

  /** The same program, which is one jar where it is installed. */
  private List<String> command() {
    String program = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    if (program.endsWith(".jar") && !program.contains(File.pathSeparator)) {
      command.addAll(List.of("-jar", program));
    } else {
      command.addAll(List.of("-cp", program, OrgoApplication.class.getName()));
    }
    command.addAll(List.of("outlook-files", file.toAbsolutePath().toString(), folder.toString()));
    return command;
  }

  @Override
  public void close() throws IOException {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
    folder = null;
  }
}
