package org.orgo.platform.commands;

import org.orgo.platform.refusals.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a sentence why a command was not carried out; only a defect is shown with its trace. */
final class CommandFailures implements IExecutionExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(CommandFailures.class);

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    if (thrown instanceof Refusal refusal) {
      command.getErr().println(refusal.getMessage() + ".");
      refusal
          .errors()
          .forEach(error -> command.getErr().println(error.field() + ": " + error.message()));
    } else if (!(thrown instanceof HeadlessStartFailed)) { // which has said why
      log.error("The command failed", thrown);
      command.getErr().println("The command failed: " + thrown.getMessage());
    }
    command.getErr().flush();
    return CommandLine.ExitCode.SOFTWARE;
  }
}
