package org.orgo.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.OrgoApplication;

/** The jar's commands: found by their type, with help and exit codes. */
@Isolated
class CommandsTests {

  @Test
  void the_server_is_started_when_no_command_is_named() {
    assertThat(Commands.isAskedFor()).isFalse();
    assertThat(Commands.isAskedFor("--server.port=0", "setup")).isFalse();
    assertThat(Commands.isAskedFor("setup", "--batch")).isTrue();
    assertThat(Commands.isAskedFor("--help")).isTrue();
  }

  @Test
  void a_command_is_found_by_its_type_and_given_its_arguments() {
    Said said = run("echo", "wet", "floor");

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).isEqualTo("wet floor");
  }

  @Test
  void help_lists_all_commands_and_tells_each_ones_flags() {
    Said all = run("--help");
    Said setup = run("setup", "--help");

    assertThat(all.exitCode()).isZero();
    assertThat(all.out()).contains("setup", "echo", "Founds an organization");
    assertThat(setup.exitCode()).isZero();
    assertThat(setup.out())
        .contains("--name", "--slug", "--admin-email", "--operator-email", "--mailbox-host")
        .contains("--mailbox-password-env", "--mailbox-password-file", "--batch")
        .doesNotContain("--mailbox-password=");
  }

  @Test
  void a_command_of_commands_tells_what_each_does() {
    Said audit = run("audit", "--help");
    Said verify = run("audit", "verify", "--help");
    Said nothing = run("audit");

    assertThat(audit.exitCode()).isZero();
    assertThat(audit.out()).contains("verify");
    assertThat(verify.exitCode()).isZero();
    assertThat(verify.out()).contains("--organization");
    assertThat(nothing.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"setpu, Did you mean", "setup --nmae=x, Unknown option"})
  void what_is_misspelt_is_refused_in_a_sentence(String arguments, String sentence) {
    Said said = run(arguments.split(" "));

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains(sentence).doesNotContain("\tat ");
  }

  private record Said(int exitCode, String out, String err) {}

  private static Said run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = with(out, err, () -> Commands.run(OrgoApplication.class, arguments));
    return new Said(code, out.toString().strip(), err.toString().strip());
  }

  private static int with(ByteArrayOutputStream out, ByteArrayOutputStream err, IntSupplier work) {
    PrintStream outBefore = System.out;
    PrintStream errBefore = System.err;
    System.setOut(new PrintStream(out, true));
    System.setErr(new PrintStream(err, true));
    try {
      return work.getAsInt();
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
    }
  }
}
