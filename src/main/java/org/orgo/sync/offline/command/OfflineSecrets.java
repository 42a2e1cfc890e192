package org.orgo.sync.offline.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orgo.sync.offline.OfflineRefusal;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where passphrase and key come from: a file, the environment or the keyboard, never the line. */
final class OfflineSecrets {

  private static final int MIN_PASSPHRASE_LENGTH = 12;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "The file whose first line is the passphrase; else ORGO_OFFLINE_PASSPHRASE has it, or it is"
              + " asked for.")
  private Path passphraseFile;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "The file whose first line is the key of the node, wanted once; else ORGO_NODE_KEY has it,"
              + " or it is asked for.")
  private Path keyFile;

  /** The passphrase of the store; a new one has at least twelve characters. */
  char[] passphrase(boolean isNew) throws IOException {
    char[] given = given(passphraseFile, "ORGO_OFFLINE_PASSPHRASE", "Passphrase: ");
    if (isNew && given.length < MIN_PASSPHRASE_LENGTH) {
      throw new OfflineRefusal("The passphrase must have at least 12 characters");
    }
    return given;
  }

  String key() throws IOException {
    return new String(given(keyFile, "ORGO_NODE_KEY", "Key of the node: ")).strip();
  }

  private static char[] given(Path file, String variable, String question) throws IOException {
    if (file != null) {
      return Files.readString(file).lines().findFirst().orElse("").toCharArray();
    }
    String set = System.getenv(variable);
    if (set != null && !set.isBlank()) {
      return set.toCharArray();
    }
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword(question);
    if (typed == null) {
      throw new OfflineRefusal("There is nobody to ask; set " + variable);
    }
    return typed;
  }
}
