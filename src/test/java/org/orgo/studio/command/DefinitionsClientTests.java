package org.orgo.studio.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.studio.command.DefinitionsClient.PushedDraft;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A folder on somebody's disk, and the server. */
@OrgoTest
class DefinitionsClientTests {

  private static final String FILE = "signal-severity.dmn";

  @Autowired TestOrganizations organizations;
  @LocalServerPort int port;
  @TempDir Path folder;

  private TestOrganization shops;
  private DefinitionFolder local;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    local = new DefinitionFolder(folder);
  }

  @Test
  void what_is_live_is_brought_in_changed_and_sent_as_a_draft() throws IOException {
    DefinitionsClient client = client("analyst");
    for (var file : client.live().entrySet()) {
      assertThat(local.write(file.getKey(), file.getValue())).isTrue();
    }
    assertThat(folder.resolve("processes/task-lifecycle.bpmn")).exists();
    assertThat(folder.resolve("forms/work-done.form")).exists();
    assertThat(local.read()).hasSameSizeAs(client.live());

    Files.writeString(folder.resolve("dmn/" + FILE), wrong());
    Files.writeString(folder.resolve("dmn/README.md"), "left alone");
    PushedDraft draft = client.push("Graver", local.read());

    assertThat(draft.files()).containsExactly(FILE);
    assertThat(draft.findings()).isNotEmpty().allMatch(each -> each.startsWith(FILE + ", line "));
  }

  @Test
  void a_file_stays_in_the_sub_folder_where_somebody_keeps_it() throws IOException {
    Path kept = folder.resolve("processes/tasks/task-lifecycle.bpmn");
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, "old");
    assertThat(local.write("task-lifecycle.bpmn", "new".getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(kept).hasContent("new");
    assertThat(local.write("task-lifecycle.bpmn", "new".getBytes(StandardCharsets.UTF_8)))
        .isFalse();
  }

  @Test
  void what_the_server_refuses_is_said() {
    assertThatThrownBy(() -> client("worker").live())
        .isInstanceOf(ServerRefused.class)
        .hasMessageContaining("process.edit");
  }

  private DefinitionsClient client(String user) {
    return new DefinitionsClient("http://localhost:" + port + "/", shops.token(user));
  }

  private static String wrong() {
    return TableFiles.xml("signal-severity").replaceAll("\"MAJOR\"", "\"GRAVE\"");
  }
}
