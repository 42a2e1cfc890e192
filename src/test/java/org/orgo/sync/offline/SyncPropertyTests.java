package org.orgo.sync.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orgo.sync.nodes.NodeRegistry;
import org.orgo.sync.nodes.RegisteredNode;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskEvent.TaskEventKind;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.Property;
import org.orgo.testing.Source;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestWork;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.TaskLaw;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever both sides do in whatever order, they end legal and alike, and nobody's words are lost.
 */
@OrgoTest
class SyncPropertyTests {

  private static final int TRIES = 10;
  private static final Map<String, String> ANSWERS =
      Map.of("what_was_done", "All", "asset", "D-1", "cost", "7", "waiting_for", "A part");

  @LocalServerPort int port;
  @Autowired TestOrganizations organizations;
  @Autowired TestWork work;
  @Autowired NodeRegistry registry;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @TempDir Path folder;

  private TestOrganization shop;
  private NodeStore store;
  private CarriedWork carried;
  private int movesThere;

  @BeforeEach
  void a_node() {
    shop = organizations.found("default");
    RegisteredNode node = shop.as("admin", () -> registry.register("Laptop", shop.user("worker")));
    store = new NodeStore(folder.resolve("work.orgo"), "a long passphrase".toCharArray());
    carried =
        CarriedWork.begin("http://localhost:" + port, node.node().nodeId().value(), node.key());
  }

  @Test
  void any_interleaving_ends_legal_alike_and_with_every_comment() {
    Property.check(TRIES, this::interleaved);

    assertThat(movesThere).as("moves on the node").isGreaterThan(TRIES / 2);
  }

  private void interleaved(Source source) throws IOException {
    TaskId id = work.open(shop, null);
    List<String> words = new ArrayList<>();
    sync();
    int steps = 3 + (int) source.choose(9);
    for (int step = 0; step < steps; step++) {
      String said = id + " " + step;
      switch ((int) source.choose(5)) {
        case 0 -> commentHere(id, said, words);
        case 1 -> commentThere(id, said, words);
        case 2, 3 -> moveThere(id, source);
        case 4 -> moveHere(id, source);
        default -> sync();
      }
    }
    sync();
    sync();

    legal(id);
    alike(id);
    assertThat(shop.as("worker", () -> board.comments(id)))
        .extracting(TaskComment::body)
        .containsAll(words);
  }

  private void sync() throws IOException {
    new Synchronization(store, Clock.systemUTC()).run(carried);
    carried = store.read();
  }

  private OfflineDesk there() {
    return new OfflineDesk(carried, Clock.systemUTC());
  }

  private void commentThere(TaskId id, String said, List<String> words) {
    OfflineDesk node = there();
    if (carries(node, id)) {
      node.comment(node.task(id.toString()), said);
      words.add(said);
    }
  }

  private void commentHere(TaskId id, String said, List<String> words) {
    shop.as("worker", () -> desk.comment(id, said, CommentVisibility.INTERNAL_ONLY));
    words.add(said);
  }

  private void moveThere(TaskId id, Source source) {
    OfflineDesk node = there();
    if (!carries(node, id)) {
      return;
    }
    CarriedTask task = node.task(id.toString());
    List<String> actions = node.actions(task);
    if (!actions.isEmpty()) {
      String action = actions.get((int) source.choose(actions.size() - 1L));
      node.move(task, action, "Because it is so", ANSWERS);
      movesThere++;
    }
  }

  private void moveHere(TaskId id, Source source) {
    List<String> actions =
        shop.as("worker", () -> board.actions(id)).stream().map(action -> action.action()).toList();
    if (!actions.isEmpty()) {
      String action = actions.get((int) source.choose(actions.size() - 1L));
      ObjectNode answers = new ObjectMapper().createObjectNode();
      ANSWERS.forEach(answers::put);
      answers.put("cost", 7);
      shop.as(
          "worker",
          () -> desk.act(id, new ActionCommand(action, "Because it is so", answers, null)));
    }
  }

  private static boolean carries(OfflineDesk node, TaskId id) {
    return node.tasks().stream().anyMatch(task -> task.id().equals(id.value()));
  }

  private void legal(TaskId id) {
    for (TaskEvent event : shop.as("worker", () -> board.events(id))) {
      if (event.kind() == TaskEventKind.STATUS_CHANGED && event.data().has("from")) {
        TaskStatus from = TaskStatus.valueOf(event.data().path("from").asText());
        TaskStatus to = TaskStatus.valueOf(event.data().path("to").asText());
        assertThat(TaskLaw.allows(from, to)).as("%s to %s", from, to).isTrue();
      }
    }
  }

  private void alike(TaskId id) {
    Task here = shop.as("worker", () -> board.get(id));
    OfflineDesk node = there();
    assertThat(carries(node, id)).isEqualTo(here.isOpen());
    assertThat(carried.unsent()).isEmpty();
    if (here.isOpen()) {
      CarriedTask task = node.task(id.toString());
      assertThat(task.status()).isEqualTo(here.status().name());
      assertThat(task.version()).isEqualTo(here.version());
      assertThat(task.title()).isEqualTo(here.title());
      assertThat(task.comments())
          .containsExactlyElementsOf(
              shop.as("worker", () -> board.comments(id)).stream().map(TaskComment::body).toList());
    }
  }
}
