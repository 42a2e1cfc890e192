package org.orgo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orgo.engine.deployment.findings.Finding;

/**
 * A page of {@code docs/how-to/} that lists mistakes with the answers they get. Its test makes each
 * mistake and compares what is printed; with {@code -Dorgo.write=true} it writes the page.
 */
public final class MistakePage {

  private final Path file;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param name of the file, such as {@code when-a-table-is-refused.md}
   * @param lead what stands above the table, with the heading
   */
  public MistakePage(String name, String lead) {
    this.file = Path.of("docs/how-to", name);
    lines.add(lead.strip());
    lines.add("");
    lines.add("| mistake | where | what is wrong | what to do |");
    lines.add("|---|---|---|---|");
  }

  public void add(String mistake, Finding answer) {
    lines.add(
        "| %s | %s | %s | %s |"
            .formatted(
                cell(mistake), cell(answer.place()), cell(answer.reason()), cell(answer.remedy())));
  }

  public void requireUpToDate() {
    String printed = String.join("\n", lines) + "\n";
    try {
      if (Boolean.getBoolean("orgo.write")) {
        Files.writeString(file, printed, StandardCharsets.UTF_8);
      }
      assertThat(Files.readString(file))
          .as("run this test with -Dorgo.write=true, and commit %s", file)
          .isEqualTo(printed);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;");
  }
}
