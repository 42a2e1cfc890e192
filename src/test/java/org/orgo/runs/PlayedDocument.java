package org.orgo.runs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shell blocks of a page, run one after the other in one bash, as a reader pastes them. */
final class PlayedDocument implements AutoCloseable {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final String DONE = "--- the block is done ---";

  private final List<String> blocks;
  private final Path script;
  private final Process shell;
  private final PrintStream in;
  private final BufferedReader out;

  /**
   * @param workingDirectory where the reader is
   * @param environment what the page lets a reader set, and where programs are found
   */
  PlayedDocument(Path page, Path workingDirectory, Map<String, String> environment)
      throws IOException {
    this.blocks = BLOCK.matcher(Files.readString(page)).results().map(m -> m.group(1)).toList();
    this.script = workingDirectory.resolve("block.sh");
    ProcessBuilder bash = new ProcessBuilder("bash", "--noprofile", "--norc");
    bash.environment().putAll(environment);
    this.shell = bash.directory(workingDirectory.toFile()).redirectErrorStream(true).start();
    this.in = new PrintStream(shell.getOutputStream(), true, UTF_8);
    this.out = shell.inputReader(UTF_8);
    in.println("set -eo pipefail");
  }

  List<String> blocks() {
    return blocks;
  }

  /**
   * @return what it said
   * @throws AssertionError when a command of it fails
   */
  String play(String block) {
    try {
      Files.writeString(script, block);
      // what a command said may end without a line's end
      in.println(". " + script + "\necho\necho '" + DONE + "'");
      StringBuilder said = new StringBuilder();
      for (String line = out.readLine(); !DONE.equals(line); line = out.readLine()) {
        if (line == null) {
          throw new AssertionError(
              "A reader would be stuck at\n" + block + "\nwhich said\n" + said);
        }
        said.append(line).append('\n');
      }
      return said.toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String firstMatch(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new AssertionError("Nothing like " + pattern + " in\n" + text);
    }
    return found.group(found.groupCount());
  }

  @Override
  public void close() {
    shell.destroyForcibly();
  }
}
