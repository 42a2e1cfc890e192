package org.orgo.platform.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/**
 * A command of the jar. It is found by its type and needs picocli's {@code @Command} with its name;
 * its constructor takes nothing or the {@link HeadlessApplication}.
 */
public interface CliCommand extends Callable<Integer> {

  /** What reads its arguments; a command may add options of its own making. */
  default CommandLine commandLine() {
    return new CommandLine(this);
  }
}
