package org.orgo.setup.command;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.orgo.platform.commands.CliCommand;
import org.orgo.platform.commands.HeadlessApplication;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.setup.FurtherMailboxes;
import org.orgo.setup.SetupQuestion;
import org.orgo.web.ReaderLocale;
import org.orgo.web.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a mailbox to an organization from the command line. */
@Command(
    name = "mailbox",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Adds a mailbox to an organization, such as that of a new domain. Its mail is read from then on.",
      ""
    })
final class MailboxCommand implements CliCommand {

  private final HeadlessApplication orgo;
  private final CommandLine line;
  private final QuestionFlags flags;
  private final Texts texts =
      new Texts(
          ReaderLocale.spoken(Locale.getDefault().toLanguageTag()).orElse(Locale.ENGLISH),
          ZoneId.systemDefault(),
          Instant.now());

  @Option(
      names = "--organization",
      required = true,
      paramLabel = "NAME",
      description = "The short name of the organization, such as example-hospital.")
  private String organization;

  @Mixin private MailboxPassword password;

  @Option(
      names = "--skip-mailbox-test",
      description = "Add the mailbox though it cannot be read yet.")
  private boolean skipMailboxTest;

  MailboxCommand(HeadlessApplication orgo) {
    this.orgo = orgo;
    this.line = new CommandLine(this);
    this.flags = new QuestionFlags(line, texts, SetupQuestion.ofMailbox());
  }

  @Override
  public CommandLine commandLine() {
    return line;
  }

  @Override
  public Integer call() throws IOException {
    SetupReport report = new SetupReport(SetupConsole.ofSystem(line.getOut()), texts);
    try {
      report.mailboxAdded(
          orgo.part(FurtherMailboxes.class)
              .add(organization, password.with(flags.answers()), !skipMailboxTest));
      return CommandLine.ExitCode.OK;
    } catch (InvalidRequest refused) {
      report.noMailboxAdded(refused);
      return CommandLine.ExitCode.SOFTWARE;
    }
  }
}
