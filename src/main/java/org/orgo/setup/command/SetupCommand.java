package org.orgo.setup.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.orgo.mail.check.OutgoingServerCheck;
import org.orgo.platform.commands.CliCommand;
import org.orgo.platform.commands.HeadlessApplication;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.setup.InstallationSetup;
import org.orgo.setup.SetupAnswers;
import org.orgo.setup.SetupQuestion;
import org.orgo.setup.SetupResult;
import org.orgo.setup.SetupRules;
import org.orgo.web.ReaderLocale;
import org.orgo.web.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Founds an organization from the command line. */
@Command(
    name = "setup",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Founds an organization with its roles, its first administrator and a mailbox; the first time also the installation's operator.",
      "Asks on the console for what no flag answers. Run it again for another organization.",
      ""
    })
final class SetupCommand implements CliCommand {

  private final HeadlessApplication orgo;
  private final CommandLine line;
  private final Texts texts =
      new Texts(
          ReaderLocale.spoken(Locale.getDefault().toLanguageTag()).orElse(Locale.ENGLISH),
          ZoneId.systemDefault(),
          Instant.now());

  @Option(
      names = "--batch",
      description = "Ask nothing: what no flag answers has its usual answer.")
  private boolean batch;

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

  @Option(
      names = "--skip-mailbox-test",
      description = "Add the mailbox though it cannot be read yet.")
  private boolean skipMailboxTest;

  SetupCommand(HeadlessApplication orgo) {
    this.orgo = orgo;
    this.line = new CommandLine(this);
    for (SetupQuestion question : SetupQuestion.values()) {
      if (!question.isSecret()) {
        line.getCommandSpec().addOption(flag(question));
      }
    }
  }

  private OptionSpec flag(SetupQuestion question) {
    return OptionSpec.builder(question.flag())
        .type(String.class)
        .paramLabel("TEXT")
        .description(
            Stream.of(
                    texts.get("setup.question." + question.field()),
                    texts.or("setup.hint." + question.field(), ""))
                .filter(line -> !line.isEmpty())
                .map(line -> line.replace("%", "%%"))
                .toArray(String[]::new))
        .build();
  }

  @Override
  public CommandLine commandLine() {
    return line;
  }

  @Override
  public Integer call() throws IOException {
    SetupAnswers flags = withSecret(given());
    SetupConsole console = SetupConsole.ofSystem(line.getOut());
    SetupReport report = new SetupReport(console, texts);
    InstallationSetup setup = orgo.part(InstallationSetup.class);
    Interview interview = new Interview(orgo.part(SetupRules.class), console, report);
    try {
      SetupResult result =
          batch
              ? setup.run(flags, !skipMailboxTest)
              : interview.hold(flags, answers -> setup.run(answers, !skipMailboxTest));
      report.founded(result, orgo.part(OutgoingServerCheck.class));
      return CommandLine.ExitCode.OK;
    } catch (InvalidRequest refused) {
      report.nothingFounded(refused);
    } catch (NoAnswer unanswered) {
      report.unanswered(unanswered.question());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private SetupAnswers given() {
    SetupAnswers answers = SetupAnswers.NONE;
    for (SetupQuestion question : SetupQuestion.values()) {
      String answer = line.getParseResult().matchedOptionValue(question.flag(), null);
      answers = answer == null ? answers : answers.with(question, answer);
    }
    return answers;
  }

  private SetupAnswers withSecret(SetupAnswers answers) throws IOException {
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
