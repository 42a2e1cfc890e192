package org.orgo.setup.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.setup.SetupAnswers;
import org.orgo.setup.SetupQuestion;
import picocli.CommandLine.Option;

/** Where a mailbox's password comes from: never from the command line itself. */
final class MailboxPassword {

  @Option(
      names = "--mailbox-password-env",
      paramLabel = "VARIABLE",
      description = "The environment variable that holds the mailbox's password.")
  private String passwordVariable;

  @Option(
      names = "--mailbox-password-file",
      paramLabel = "FILE",
      description = "The file whose first line is the mailbox's password.")
  private Path passwordFile;

  SetupAnswers with(SetupAnswers answers) throws IOException {
    if (passwordFile != null) {
      return answers.with(SetupQuestion.MAILBOX_PASSWORD, firstLine(passwordFile));
    }
    String secret = passwordVariable == null ? null : System.getenv(passwordVariable);
    return secret == null ? answers : answers.with(SetupQuestion.MAILBOX_PASSWORD, secret);
  }

  private static String firstLine(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new InvalidRequest(FieldError.of("mailbox_password_file", "cannot be read: " + file));
    }
    return Files.readString(file).lines().findFirst().orElse("");
  }
}
