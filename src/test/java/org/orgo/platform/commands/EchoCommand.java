package org.orgo.platform.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A command that nothing names but its annotation. */
@Command(
    name = "echo",
    mixinStandardHelpOptions = true,
    description = "Says what it was told; only in tests.")
final class EchoCommand implements CliCommand {

  @Parameters private String[] words;

  @Override
  public Integer call() {
    System.out.println(String.join(" ", words));
    return 0;
  }
}
