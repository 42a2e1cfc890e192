package org.orgo.sync.offline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orgo.sync.nodes.NodeRegistry;
import org.orgo.sync.nodes.RegisteredNode;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestWork;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;

/** Somebody takes work along, does it without a connection, and brings it back. */
@OrgoTest
class OfflineCommandTests {

  @LocalServerPort int port;
  @Autowired TestOrganizations organizations;
  @Autowired TestWork work;
  @Autowired NodeRegistry registry;
  @Autowired TaskBoard board;
  @TempDir Path folder;

  private TestOrganization shop;
  private RegisteredNode node;
  private TaskId task;
  private String output;

  @BeforeEach
  void a_node_and_a_task() throws IOException {
    shop = organizations.found("default");
    task = work.open(shop, null);
    node = shop.as("admin", () -> registry.register("Laptop", shop.user("worker")));
    Files.writeString(folder.resolve("pass"), "correct horse battery\n");
    Files.writeString(folder.resolve("key"), node.key() + "\n");
  }

  @Test
  void work_is_taken_along_done_and_brought_back() {
    assertThat(firstSync()).isZero();
    assertThat(run("list")).isZero();
    assertThat(output).contains(ref(), "PENDING", "Mend the door", "One task.");
    assertThat(run("start", ref())).isZero();
    assertThat(run("comment", ref(), "The hinge was loose")).isZero();
    assertThat(run("complete", ref(), "--comment", "Tightened it")).isNotZero();
    assertThat(output).contains("what_was_done", "asset", "cost");
    assertThat(
            run(
                "complete",
                ref(),
                "--comment",
                "Tightened it",
                "--answer",
                "asset=DOOR-7",
                "--answer",
                "cost=12.50"))
        .isZero();
    assertThat(run("show", ref())).isZero();
    assertThat(output).contains("COMPLETED", "The hinge was loose");
    assertThat(board().status()).isEqualTo(TaskStatus.PENDING);

    assertThat(run("sync")).isZero();

    assertThat(output).contains("step 1: done", "step 3: done", "bundle 2");
    assertThat(board().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(board().metadata().path("maintenance-work-done").path("cost").asDouble())
        .isEqualTo(12.5);
    assertThat(shop.as("worker", () -> board.comments(task)))
        .extracting(TaskComment::body)
        .contains("The hinge was loose");
  }

  @Test
  void what_the_table_does_not_have_is_not_done() {
    firstSync();

    assertThat(run("resume", ref())).isNotZero();

    assertThat(output).contains("resume is not possible at PENDING; possible are", "start");
    assertThat(run("change", ref(), "visibility", "PUBLIC")).isNotZero();
    assertThat(output).contains("only title");
    assertThat(run("show", "nowhere")).isNotZero();
    assertThat(output).contains("There is no task nowhere here");
  }

  @Test
  void the_store_is_sealed_and_opens_with_its_passphrase_alone() throws IOException {
    firstSync();

    byte[] stored = Files.readAllBytes(folder.resolve("work.orgo"));
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Mend the door");
    stored[stored.length / 2] ^= 1;
    Files.write(folder.resolve("work.orgo"), stored);
    assertThat(run("list")).isNotZero();
    assertThat(output).contains("It does not open");
  }

  @Test
  void a_passphrase_that_is_short_is_not_taken() throws IOException {
    Files.writeString(folder.resolve("pass"), "short\n");

    assertThat(firstSync()).isNotZero();

    assertThat(output).contains("at least 12 characters");
  }

  @Test
  void work_waits_while_the_server_is_out_of_reach_or_has_ended_the_node() {
    firstSync();
    run("comment", ref(), "Not lost");
    shop.run("admin", () -> registry.retire(node.node().nodeId()));

    assertThat(run("sync")).isNotZero();
    assertThat(output).contains("410", "retired");
    assertThat(run("export")).isZero();
    assertThat(output).contains("Not lost", "\"from_seq\" : 1");
    assertThat(run("show", ref())).isZero();
    assertThat(output).contains("Not lost");
  }

  @Test
  void a_task_opened_offline_is_opened_by_the_server_and_keeps_its_comments() {
    firstSync();
    run("create", "A leak in the cellar", "--type", "maintenance");
    String opened = output.substring(0, 8);
    run("comment", opened, "It is the old pipe");

    assertThat(run("sync")).isZero();
    run("list");

    assertThat(output).contains("A leak in the cellar", "2 tasks.");
  }

  @Test
  void the_table_that_was_taken_along_says_in_whose_queue_a_new_task_will_be() {
    firstSync();

    assertThat(run("create", "A loose tile", "--label", "1001.11.Ops.Maintenance")).isZero();
    assertThat(output).contains("in the queue Ops.Maintenance");
    assertThat(run("create", "A loose tile", "--label", "1001.11.Moon.Base")).isNotZero();
    assertThat(output).contains("no role Moon.Base");
    assertThat(run("create", "A loose tile", "--label", "tile")).isNotZero();
    run("sync");
    run("list");
    assertThat(output).contains("A loose tile", "2 tasks.");
  }

  private Task board() {
    return shop.as("worker", () -> board.get(task));
  }

  private String ref() {
    return task.toString().substring(0, 8);
  }

  private int firstSync() {
    return run(
        "sync", "--url", "http://localhost:" + port, "--node", node.node().nodeId().toString());
  }

  private int run(String... arguments) {
    StringWriter written = new StringWriter();
    PrintWriter out = new PrintWriter(written);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--store", folder.resolve("work.orgo").toString(),
            "--passphrase-file", folder.resolve("pass").toString(),
            "--key-file", folder.resolve("key").toString()));
    int code =
        new OfflineCommand()
            .commandLine()
            .setOut(out)
            .setErr(out)
            .setExecutionExceptionHandler(
                (failure, line, parsed) -> {
                  out.println(failure.getMessage());
                  return CommandLine.ExitCode.SOFTWARE;
                })
            .execute(all.toArray(String[]::new));
    out.flush();
    output = written.toString();
    return code;
  }
}
