package org.orgo.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orgo.platform.database.CannotStart;

class OwnDefinitionsTests {

  @TempDir Path directory;

  @Test
  void files_are_read_where_somebody_looks_for_them() throws IOException {
    write("config/domains/library_module.yaml", "domain: library");
    write("processes/tasks/own.bpmn", "<a/>");
    write("forms/library-work-done.form", "{}");
    write("config/domains/deeper/lost_module.yaml", "nobody reads it");
    write("dmn/.label-routing.dmn.swp", "an editor's");
    write("dmn/label-routing.dmn~", "an editor's");
    write("other/thing.dmn", "nobody's");

    assertThat(own().read())
        .extracting(DefinitionFile::name)
        .containsExactlyInAnyOrder(
            "config/domains/library_module.yaml",
            "processes/tasks/own.bpmn",
            "forms/library-work-done.form");
  }

  @Test
  void an_own_file_wins_over_the_shipped_one_of_the_same_name_wherever_it_lies()
      throws IOException {
    write("processes/task-lifecycle.bpmn", "<own/>");

    DefinitionFiles files = DefinitionFiles.shipped().with(own().read());

    assertThat(files.in("processes/").stream().filter(file -> file.name().contains("task-life")))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.name()).isEqualTo("processes/tasks/task-lifecycle.bpmn");
              assertThat(file.content()).asString().isEqualTo("<own/>");
            });
    assertThat(files.in("dmn/")).hasSameSizeAs(DefinitionFiles.shipped().in("dmn/"));
    assertThat(files.has("forms/maintenance-work-done.form")).isTrue();
    assertThat(files.has("forms/no-such.form")).isFalse();
  }

  @Test
  void two_own_files_of_one_name_are_refused() throws IOException {
    write("dmn/label-routing.dmn", "<a/>");
    write("dmn/drafts/label-routing.dmn", "<b/>");

    assertThatThrownBy(() -> DefinitionFiles.shipped().with(own().read()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("have the same name");
  }

  @Test
  void a_link_that_leads_out_of_the_folder_is_refused() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.dmn"), "<secret/>");
    Files.createDirectories(folder().resolve("dmn"));
    Path link = Files.createSymbolicLink(folder().resolve("dmn/secret.dmn"), secret);
    refused("dmn/secret.dmn", "is a link that leads out of the folder");

    Files.delete(link);
    Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
    Files.createSymbolicLink(folder().resolve("forms"), elsewhere);
    refused("forms", "is a link that leads out of the folder");
  }

  @Test
  void links_inside_the_folder_are_how_a_mounted_configuration_looks() throws IOException {
    write("..2026_11/dmn/label-routing.dmn", "<own/>");
    Files.createSymbolicLink(folder().resolve("..data"), Path.of("..2026_11"));
    Files.createSymbolicLink(folder().resolve("dmn"), Path.of("..data/dmn"));

    assertThat(own().read())
        .singleElement()
        .extracting(DefinitionFile::name)
        .isEqualTo("dmn/label-routing.dmn");
  }

  @Test
  void what_is_too_large_or_no_file_is_refused() throws IOException {
    write("dmn/large.dmn", "x".repeat(1024 * 1024 + 1));
    refused("dmn/large.dmn", "is larger than 1048576 bytes");

    Files.delete(folder().resolve("dmn/large.dmn"));
    Files.createSymbolicLink(folder().resolve("dmn/nothing.dmn"), Path.of("nowhere.dmn"));
    refused("cannot be read", "nothing.dmn");
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> new OwnDefinitions(directory.resolve("nowhere")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("orgo.definitions-dir")
        .hasMessageContaining("which is no folder that can be read");
  }

  private void refused(String... words) {
    assertThatThrownBy(() -> own().read())
        .isInstanceOf(CannotStart.class)
        .message()
        .contains(words);
  }

  private OwnDefinitions own() {
    return new OwnDefinitions(folder());
  }

  private Path folder() {
    return directory.resolve("own");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
