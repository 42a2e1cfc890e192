package org.orgo.people.operators;

import java.util.Optional;
import org.orgo.people.secondfactor.SecondFactorOff;
import org.orgo.platform.commands.CliCommand;
import org.orgo.platform.commands.HeadlessApplication;
import org.orgo.platform.refusals.InvalidRequest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes an operator's second factor away where no other operator can. */
@Command(
    name = "reset-second-factor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Takes the second factor away from an operator of the installation who has lost app and"
          + " recovery codes. Sessions end, and the next login sets up another.",
      ""
    })
final class ResetSecondFactorCommand implements CliCommand {

  private final HeadlessApplication orgo;
  private final CommandLine line;

  @Option(
      names = "--operator-email",
      required = true,
      paramLabel = "ADDRESS",
      description = "The operator's e-mail address.")
  private String email;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, and how you know that it is this person; 10 characters at least.")
  private String reason;

  ResetSecondFactorCommand(HeadlessApplication orgo) {
    this.orgo = orgo;
    this.line = new CommandLine(this);
  }

  @Override
  public CommandLine commandLine() {
    return line;
  }

  @Override
  public Integer call() {
    Optional<InstallationOperator> operator =
        orgo.part(InstallationOperators.class).findByEmail(email);
    if (operator.isEmpty()) {
      return refused("There is no operator " + email + ".");
    }
    try {
      orgo.part(OperatorSecondFactors.class).reset(operator.get().operatorId(), reason);
    } catch (InvalidRequest invalid) {
      return refused("--reason must have 10 to 1000 characters.");
    } catch (SecondFactorOff none) {
      return refused("The operator has no second factor.");
    }
    line.getOut().println("The second factor of " + email + " is taken away.");
    return CommandLine.ExitCode.OK;
  }

  private int refused(String why) {
    line.getErr().println(why);
    return CommandLine.ExitCode.SOFTWARE;
  }
}
