package org.orgo.setup.command;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.orgo.mail.check.OutgoingServerCheck;
import org.orgo.platform.commands.CliCommand;
import org.orgo.platform.commands.HeadlessApplication;
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
import picocli.CommandLine.Mixin;
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
  private final QuestionFlags flags;
  private final Texts texts =
      new Texts(
          ReaderLocale.spoken(Locale.getDefault().toLanguageTag()).orElse(Locale.ENGLISH),
          ZoneId.systemDefault(),
          Instant.now());

  @Option(
      names = "--batch",
      description = "Ask nothing: what no flag answers has its usual answer.")
  private boolean batch;

  @Mixin private MailboxPassword password;

  @Option(
      names = "--skip-mailbox-test",
      description = "Add the mailbox though it cannot be read yet.")
  private boolean skipMailboxTest;

  SetupCommand(HeadlessApplication orgo) {
    this.orgo = orgo;
    this.line = new CommandLine(this);
    this.flags = new QuestionFlags(line, texts, List.of(SetupQuestion.values()));
  }

  @Override
  public CommandLine commandLine() {
    return line;
  }

  @Override
  public Integer call() throws IOException {
    SetupAnswers given = password.with(flags.answers());
    SetupConsole console = SetupConsole.ofSystem(line.getOut());
    SetupReport report = new SetupReport(console, texts);
    InstallationSetup setup = orgo.part(InstallationSetup.class);
    Interview interview = new Interview(orgo.part(SetupRules.class), console, report);
    try {
      SetupResult result =
          batch
              ? setup.run(given, !skipMailboxTest)
              : interview.hold(given, answers -> setup.run(answers, !skipMailboxTest));
      report.founded(result, orgo.part(OutgoingServerCheck.class));
      return CommandLine.ExitCode.OK;
    } catch (InvalidRequest refused) {
      report.nothingFounded(refused);
    } catch (NoAnswer unanswered) {
      report.unanswered(unanswered.question());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
