package org.orgo.audit.command;

import org.orgo.platform.commands.CliCommand;
import org.orgo.platform.commands.HeadlessApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done with the record of what was done; verifying it is all there is. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {"The record of what was done.", ""},
    synopsisSubcommandLabel = "COMMAND")
final class AuditCommand implements CliCommand {

  private final CommandLine line;

  AuditCommand(HeadlessApplication orgo) {
    this.line = new CommandLine(this).addSubcommand(new VerifyCommand(orgo));
  }

  @Override
  public CommandLine commandLine() {
    return line;
  }

  @Override
  public Integer call() {
    line.usage(line.getErr());
    return CommandLine.ExitCode.USAGE;
  }
}
