package org.orgo.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.signals.work.WorkDesk;
import org.orgo.signals.work.WorkRequest;
import org.orgo.sync.bundle.BundleRecord;
import org.orgo.sync.changes.NodeOperation;
import org.orgo.sync.changes.NodeUploads;
import org.orgo.sync.changes.OperationKind;
import org.orgo.sync.changes.Upload;
import org.orgo.sync.conflicts.ConflictChoice;
import org.orgo.sync.conflicts.ConflictDesk;
import org.orgo.sync.conflicts.ConflictIsDecided;
import org.orgo.sync.conflicts.SyncConflict;
import org.orgo.sync.nodes.NodeRegistry;
import org.orgo.sync.nodes.RegisteredNode;
import org.orgo.sync.nodes.WrongNodeStatus;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskChange;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskHandover;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestWork;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.EventOrigin;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done on a node reaches the server once, beside what others did, or waits for somebody.
 */
@OrgoTest
class NodeSyncTests {

  @LocalServerPort int port;
  @Autowired TestOrganizations organizations;
  @Autowired TestWork work;
  @Autowired NodeRegistry registry;
  @Autowired NodeUploads uploads;
  @Autowired ConflictDesk conflicts;
  @Autowired BundleRecord bundles;
  @Autowired WorkDesk workDesk;
  @Autowired TaskBoard board;
  @Autowired TaskDesk desk;
  @Autowired Clock clock;
  @Autowired JdbcTemplate rows;
  @Autowired TransactionTemplate transaction;

  private TestOrganization hospital;
  private TestNode node;
  private TaskId task;

  @BeforeEach
  void a_worker_with_a_node_and_a_task() {
    hospital = organizations.found("default");
    task = work.open(hospital, null);
    RegisteredNode registered =
        hospital.as("admin", () -> registry.register("Laptop", hospital.user("worker")));
    node = new TestNode(port, registered.node().nodeId(), registered.key());
    node.clockIs(clock.instant());
  }

  @Test
  void a_bundle_holds_what_its_user_may_see_and_nothing_else() {
    TaskId hidden =
        hospital.as(
            "hr",
            () -> work(Visibility.RESTRICTED, "HR.CaseOfficer", "Somebody else's secret").taskId());
    comment("worker", task, "Bring a ladder");

    List<JsonNode> lines = node.takeBundle();

    String all = lines.toString();
    assertThat(all).contains(task.toString(), "Bring a ladder").doesNotContain(hidden.toString());
    assertThat(all).doesNotContain("Somebody else");
    assertThat(lines.stream().map(line -> line.path("line").asText()).collect(Collectors.toSet()))
        .contains("node", "transition", "form", "role", "table", "task", "comment");
    assertThat(lines)
        .filteredOn(line -> line.path("task_id").asText().equals(task.toString()))
        .filteredOn(line -> line.path("line").asText().equals("task"))
        .singleElement()
        .satisfies(line -> assertThat(rowsFrom(lines, line)).contains("start", "cancel"));
    assertThat(lines)
        .filteredOn(line -> line.path("line").asText().equals("table"))
        .allSatisfy(line -> assertThat(line.path("dmn").asText()).contains("<decision "));
  }

  @Test
  void moves_changes_and_comments_of_a_node_are_done_and_marked_as_synchronized() {
    node.takeBundle();
    node.moves(task, "start", "IN_PROGRESS");
    node.changes(task, "priority", get().priority().name(), "HIGH");
    node.comments(task, "Done on the roof");
    completes();

    assertThat(node.results(1)).containsExactly("APPLIED", "APPLIED", "APPLIED", "APPLIED");

    assertThat(get().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(get().priority()).isEqualTo(Priority.HIGH);
    assertThat(commentWords()).containsExactly("Done on the roof");
    assertThat(events().stream().filter(event -> event.origin() == EventOrigin.SYNC))
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(events().get(events().size() - 1).actorUserId()).isEqualTo(hospital.user("worker"));
  }

  @Test
  void what_is_sent_twice_is_done_once() {
    node.takeBundle();
    node.moves(task, "start", "IN_PROGRESS");
    node.comments(task, "Once");
    node.results(1);

    assertThat(node.results(1)).containsExactly("DUPLICATE APPLIED", "DUPLICATE APPLIED");
    assertThat(node.results(2)).containsExactly("DUPLICATE APPLIED");

    assertThat(commentWords()).containsExactly("Once");
  }

  @Test
  void a_gap_is_refused_and_says_where_to_go_on() {
    node.takeBundle();
    node.comments(task, "One");
    node.comments(task, "Two");

    JsonNode refusal = node.upload(2);

    assertThat(refusal.path("status").asInt()).isEqualTo(409);
    assertThat(refusal.path("code").asText()).isEqualTo("operations_missing");
    assertThat(refusal.findValue("expected_seq").asLong()).isEqualTo(1);
    assertThat(commentWords()).isEmpty();
  }

  @Test
  void an_upload_that_is_cut_off_at_any_byte_does_nothing_and_is_sent_again() {
    node.takeBundle();
    node.moves(task, "start", "IN_PROGRESS");
    node.comments(task, "Whole");
    String body = node.body(1).toString();

    new SplittableRandom(20)
        .ints(20, 0, body.length())
        .forEach(
            length ->
                assertThat(node.post(body.substring(0, length)).statusCode())
                    .as("cut at " + length)
                    .isBetween(400, 422));
    assertThat(commentWords()).isEmpty();
    assertThat(node.results(1)).containsExactly("APPLIED", "APPLIED");
  }

  @Test
  void different_fields_of_both_sides_both_hold() {
    node.takeBundle();
    Task before = get();
    desk("worker", change(null, Priority.CRITICAL));
    node.changes(task, "title", before.title(), "Mend the front door")
        .put("base_version", before.version());

    assertThat(node.results(1)).containsExactly("MERGED");

    assertThat(get().title()).isEqualTo("Mend the front door");
    assertThat(get().priority()).isEqualTo(Priority.CRITICAL);
  }

  @Test
  void the_same_change_on_both_sides_is_one() {
    node.takeBundle();
    String before = get().title();
    desk("worker", change("Mend both doors", null));
    int version = get().version();
    node.changes(task, "title", before, "Mend both doors");

    assertThat(node.results(1)).containsExactly("MERGED");
    assertThat(get().version()).isEqualTo(version);
  }

  @Test
  void different_changes_of_one_field_wait_for_somebody_and_block_nothing() {
    node.takeBundle();
    String before = get().title();
    desk("worker", change("The server's title", null));
    node.changes(task, "title", before, "The node's title");
    node.comments(task, "Goes on");

    assertThat(node.results(1)).containsExactly("CONFLICT both_changed_it", "APPLIED");

    SyncConflict conflict = onlyConflict("worker");
    assertThat(conflict.baseValue()).isEqualTo(before);
    assertThat(conflict.serverValue()).isEqualTo("The server's title");
    assertThat(conflict.newValue()).isEqualTo("The node's title");
    assertThat(get().title()).isEqualTo("The server's title");
  }

  @Test
  void a_conflict_is_decided_once_for_the_node_the_server_or_by_hand() {
    node.takeBundle();
    String before = get().title();
    desk("worker", change("The server's title", null));
    node.changes(task, "title", before, "The node's title");
    node.changes(task, "title", before, "Another title of the node");
    node.changes(task, "title", before, "A third one");
    node.results(1);
    List<SyncConflict> open = conflicts("worker");

    decide("worker", open.get(0), ConflictChoice.NODE, null);
    assertThat(get().title()).isEqualTo("The node's title");
    decide("worker", open.get(1), ConflictChoice.SERVER, null);
    assertThat(get().title()).isEqualTo("The node's title");
    decide("worker", open.get(2), ConflictChoice.BY_HAND, "What both mean");
    assertThat(get().title()).isEqualTo("What both mean");

    assertThat(conflicts("worker")).isEmpty();
    assertThatThrownBy(() -> decide("worker", open.get(0), ConflictChoice.SERVER, null))
        .isInstanceOf(ConflictIsDecided.class);
    assertThatThrownBy(() -> decide("safety", open.get(0), ConflictChoice.SERVER, null))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void deciding_by_hand_says_what_holds() {
    node.takeBundle();
    desk("worker", change("The server's title", null));
    node.changes(task, "title", "Mend the door", "The node's title");
    node.results(1);
    SyncConflict conflict = onlyConflict("worker");

    assertThatThrownBy(() -> decide("worker", conflict, ConflictChoice.BY_HAND, " "))
        .isInstanceOf(InvalidRequest.class);
    assertThat(conflicts("worker")).hasSize(1);
  }

  @Test
  void a_move_is_made_from_where_the_task_is_now() {
    node.takeBundle();
    act("worker", "start", null);
    node.moves(task, "start", "IN_PROGRESS");
    completes();

    assertThat(node.results(1)).containsExactly("MERGED", "APPLIED");
  }

  @Test
  void what_is_over_on_the_server_stays_over_and_its_comments_arrive() {
    node.takeBundle();
    act("worker", "cancel", "Nobody needs it");
    node.moves(task, "start", "IN_PROGRESS");
    node.changes(task, "title", get().title(), "Late");
    node.comments(task, "Still worth saying");

    assertThat(node.results(1))
        .containsExactly("CONFLICT task_is_closed", "CONFLICT task_is_closed", "APPLIED");
    assertThat(get().status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(commentWords()).contains("Still worth saying");
  }

  @Test
  void a_move_the_table_does_not_have_is_a_conflict() {
    node.takeBundle();
    node.moves(task, "resume", "IN_PROGRESS");

    assertThat(node.results(1)).containsExactly("CONFLICT action_not_offered");
    assertThat(get().status()).isEqualTo(TaskStatus.PENDING);
  }

  @Test
  void visibility_and_persons_never_travel_this_way() {
    node.takeBundle();
    node.changes(task, "visibility", "INTERNAL", "PUBLIC");
    node.changes(task, "requester_person_id", null, UUID.randomUUID().toString());
    node.changes(task, "metadata", "{}", "{\"name\": \"Ann\"}");

    assertThat(node.results(1)).containsOnly("REFUSED field_is_not_synchronized");
  }

  @Test
  void what_cannot_be_stored_is_refused_and_holds_up_nothing() {
    node.takeBundle();
    node.comments(task, "a\u0000b");
    node.moves(task, "a\u0000b", "IN_PROGRESS");
    node.comments(task, "After it");

    assertThat(node.results(1))
        .containsExactly("REFUSED not_storable", "CONFLICT action_not_offered", "APPLIED");
  }

  @Test
  void what_its_user_no_longer_sees_is_refused_and_kept() {
    node.takeBundle();
    TaskId hidden =
        hospital.as(
            "hr", () -> work(Visibility.RESTRICTED, "HR.CaseOfficer", "Not theirs").taskId());
    node.comments(hidden, "Too late");
    node.comments(new TaskId(UUID.randomUUID()), "Nowhere");

    assertThat(node.results(1)).containsOnly("REFUSED task_not_found");
    assertThat(count("outcome = 'REFUSED' and new_value = 'Too late' and task_id is null"))
        .isEqualTo(1);
  }

  @Test
  void a_move_without_the_answers_its_form_wants_is_refused_and_names_them() {
    node.takeBundle();
    act("worker", "start", null);
    node.moves(task, "complete", "COMPLETED");

    assertThat(node.results(1)).containsExactly("REFUSED invalid_request: form.what_was_done");
  }

  @Test
  void a_task_opened_on_a_node_is_routed_here_and_what_follows_finds_it() {
    node.takeBundle();
    ObjectNode opened = node.add("CREATE", null);
    opened.putObject("details").put("title", "A leak in the cellar").put("type", "maintenance");
    TaskId local = TaskId.of(opened.path("op_id").asText());
    node.comments(local, "It is the old pipe");

    JsonNode answer = node.upload(1);

    TaskId here = TaskId.of(answer.path("results").path(0).path("task_id").asText());
    assertThat(hospital.as("worker", () -> board.get(here)).title())
        .isEqualTo("A leak in the cellar");
    assertThat(hospital.as("worker", () -> board.comments(here)))
        .extracting(TaskComment::body)
        .containsExactly("It is the old pipe");
  }

  @Test
  void a_clock_that_is_a_day_wrong_decides_nothing_and_is_noted() {
    node.takeBundle();
    node.clockIs(clock.instant().plus(Duration.ofDays(1)));
    String before = get().title();
    desk("worker", change("The server's title", null));
    node.changes(task, "title", before, "The node's title");
    node.comments(task, "From tomorrow");

    assertThat(node.results(1)).containsExactly("CONFLICT both_changed_it", "APPLIED");

    OfflineNode seen = hospital.as("admin", () -> registry.get(node.id()));
    assertThat(seen.clockSkewSeconds()).isBetween(86_000L, 87_000L);
    assertThat(onlyConflict("worker").clockDoubtful()).isTrue();
    assertThat(hospital.as("worker", () -> board.comments(task)).get(0).createdAt())
        .isBefore(clock.instant().plusSeconds(60));
  }

  @Test
  void a_retired_node_is_gone_and_what_it_did_not_send_is_kept_as_conflicts() {
    node.takeBundle();
    node.comments(task, "Never sent");
    hospital.run("admin", () -> registry.retire(node.id()));

    assertThat(node.post(node.body(1).toString()).statusCode()).isEqualTo(410);
    assertThat(node.bundle().statusCode()).isEqualTo(410);
    assertThat(commentWords()).isEmpty();

    Upload unsent = unsent("Never sent");
    assertThat(hospital.as("admin", () -> uploads.keepUnsent(node.id(), unsent))).isEqualTo(1);
    assertThat(hospital.as("admin", () -> uploads.keepUnsent(node.id(), unsent))).isZero();
    SyncConflict kept = onlyConflict("worker");
    assertThat(kept.imported()).isTrue();
    decide("worker", kept, ConflictChoice.NODE, null);
    assertThat(hospital.as("worker", () -> board.comments(task)))
        .extracting(TaskComment::body)
        .containsExactly("Never sent");
  }

  @Test
  void a_task_that_a_retired_node_opened_is_opened_when_its_user_says_so() {
    hospital.run("admin", () -> registry.retire(node.id()));
    ObjectNode details = new ObjectMapper().createObjectNode().put("title", "A loose tile");
    NodeOperation create =
        new NodeOperation(
            1,
            UUID.randomUUID(),
            OperationKind.CREATE,
            null,
            null,
            null,
            null,
            null,
            null,
            details,
            null);
    Upload unsent = new Upload(1, 1, null, List.of(create));
    hospital.as("admin", () -> uploads.keepUnsent(node.id(), unsent));
    assertThat(onlyConflict("admin").details()).isNull();
    SyncConflict kept = onlyConflict("worker");

    assertThatThrownBy(() -> decide("worker", kept, ConflictChoice.BY_HAND, "Another"))
        .isInstanceOf(InvalidRequest.class);
    decide("worker", kept, ConflictChoice.NODE, null);

    TaskId opened =
        new TaskId(hospital.as("worker", () -> conflicts.get(kept.conflictId())).taskId());
    assertThat(hospital.as("worker", () -> board.get(opened)).title()).isEqualTo("A loose tile");
  }

  @Test
  void what_a_node_in_use_has_is_sent_by_itself() {
    assertThatThrownBy(
            () -> hospital.run("admin", () -> uploads.keepUnsent(node.id(), unsent("Here"))))
        .isInstanceOf(WrongNodeStatus.class);
  }

  @Test
  void the_key_of_a_lost_node_opens_nothing_and_its_bundles_are_listed() {
    node.takeBundle();
    node.takeBundle();

    OfflineNode lost = hospital.as("admin", () -> registry.lose(node.id()));

    assertThat(lost.exposedBundles()).isEqualTo(2);
    assertThat(node.bundle().statusCode()).isEqualTo(401);
    assertThat(hospital.as("admin", () -> bundles.of(node.id())))
        .hasSize(2)
        .allSatisfy(bundle -> assertThat(bundle.exposedAt()).isNotNull());
    assertThatThrownBy(() -> hospital.run("admin", () -> registry.retire(node.id())))
        .isInstanceOf(WrongNodeStatus.class);
  }

  @Test
  void only_its_own_key_opens_a_node_and_it_opens_nothing_else() {
    RegisteredNode other =
        hospital.as("admin", () -> registry.register("Tablet", hospital.user("worker")));

    assertThat(new TestNode(port, node.id(), other.key()).bundle().statusCode()).isEqualTo(404);
    assertThat(new TestNode(port, node.id(), hospital.token("worker")).bundle().statusCode())
        .isEqualTo(404);
    assertThat(new TestNode(port, OfflineNodeId.random(), node.key()).bundle().statusCode())
        .isEqualTo(404);
    assertThatThrownBy(
            () -> hospital.run("worker", () -> registry.register("Mine", hospital.user("worker"))))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void an_upload_is_in_order_on_a_bundle_of_the_node_and_not_too_long() {
    node.comments(task, "Before any bundle");
    assertThat(node.upload(1).path("errors").findValuesAsText("field"))
        .containsExactly("bundle_seq");
    node.takeBundle();
    ObjectNode odd = node.body(1);
    ((ObjectNode) odd.path("ops").path(0)).put("seq", 5);
    assertThat(field(odd.toString())).containsExactly("ops[0].seq");
    for (int more = 0; more < 500; more++) {
      node.comments(task, "More");
    }
    assertThat(node.upload(1).path("errors").findValuesAsText("field")).containsExactly("ops");
    assertThat(commentWords()).isEmpty();
  }

  private static List<String> rowsFrom(List<JsonNode> lines, JsonNode task) {
    return lines.stream()
        .filter(line -> line.path("line").asText().equals("transition"))
        .filter(row -> row.path("from").equals(task.path("wait_state")))
        .filter(row -> row.path("definition_version").equals(task.path("definition_version")))
        .map(row -> row.path("action").asText())
        .toList();
  }

  private void completes() {
    node.moves(task, "complete", "COMPLETED")
        .putObject("details")
        .put("what_was_done", "Mended it on the roof")
        .put("asset", "DOOR-1")
        .put("cost", 12);
  }

  private List<String> field(String body) {
    return TestNode.read(new String(node.post(body).body(), StandardCharsets.UTF_8))
        .path("errors")
        .findValuesAsText("field");
  }

  private Upload unsent(String words) {
    return new Upload(
        1,
        1,
        null,
        List.of(
            new NodeOperation(
                1,
                UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)),
                OperationKind.COMMENT,
                task.value(),
                null,
                null,
                null,
                words,
                null,
                null,
                null)));
  }

  private Task work(Visibility visibility, String queue, String title) {
    return workDesk.openTask(
        new WorkRequest(
            WorkRequest.Origin.byHand(SignalSource.MANUAL),
            title,
            "",
            new WorkRequest.Overrides(null, null, null, null, null, null, visibility, queue),
            null,
            null,
            new WorkRequest.Particulars(null, null, null)));
  }

  private Task get() {
    return hospital.as("worker", () -> board.get(task));
  }

  private List<TaskEvent> events() {
    return hospital.as("worker", () -> board.events(task));
  }

  private List<String> commentWords() {
    return hospital.as("worker", () -> board.comments(task)).stream()
        .filter(comment -> comment.origin() == EventOrigin.SYNC)
        .map(TaskComment::body)
        .toList();
  }

  private void comment(String user, TaskId id, String words) {
    hospital.as(user, () -> desk.comment(id, words, CommentVisibility.INTERNAL_ONLY));
  }

  private void desk(String user, TaskChange change) {
    hospital.as(user, () -> desk.change(task, change, TaskHandover.NONE));
  }

  private static TaskChange change(String title, Priority priority) {
    return new TaskChange(title, null, priority, null, null, null);
  }

  private void act(String user, String action, String comment) {
    hospital.as(user, () -> desk.act(task, new ActionCommand(action, comment, null, null)));
  }

  private List<SyncConflict> conflicts(String user) {
    return hospital.as(user, () -> conflicts.open(PageRequest.of(null, null))).items();
  }

  private SyncConflict onlyConflict(String user) {
    List<SyncConflict> open = conflicts(user);
    assertThat(open).hasSize(1);
    return open.get(0);
  }

  private void decide(String user, SyncConflict conflict, ConflictChoice choice, String value) {
    hospital.as(user, () -> conflicts.decide(conflict.conflictId(), choice, value, null));
  }

  private Integer count(String condition) {
    return hospital.asSystem(
        () ->
            transaction.execute(
                status ->
                    rows.queryForObject(
                        "select count(*) from offline_operations where " + condition,
                        Integer.class)));
  }
}
