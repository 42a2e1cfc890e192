package org.orgo.setup.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.orgo.setup.SetupQuestion;

/** Where questions are asked and answered; a secret is not shown where there is a terminal. */
final class SetupConsole {

  private final PrintWriter out;
  private final BufferedReader in;

  SetupConsole(PrintWriter out, Reader in) {
    this.out = out;
    this.in = new BufferedReader(in);
  }

  static SetupConsole ofSystem(PrintWriter out) {
    return new SetupConsole(out, new InputStreamReader(System.in, Charset.defaultCharset()));
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  /**
   * @throws NoAnswer when the console has ended
   */
  String ask(SetupQuestion question, String prompt) {
    out.print(prompt);
    out.flush();
    String answer = question.isSecret() && System.console() != null ? secret() : line();
    if (answer == null) {
      throw new NoAnswer(question);
    }
    return answer;
  }

  private static String secret() {
    char[] answer = System.console().readPassword();
    return answer == null ? null : new String(answer);
  }

  private String line() {
    try {
      return in.readLine();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
