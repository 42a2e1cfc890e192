package org.orgo.sync.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.orgo.sync.changes.SyncedField;

/**
 * Works on what a node carries: shows the tasks as they look after everything done here, and
 * appends what is done next, as far as the transition table allows it.
 */
public final class OfflineDesk {

  private final CarriedWork work;
  private final Clock clock;
  private final Map<UUID, CarriedTask> tasks = new LinkedHashMap<>();

  public OfflineDesk(CarriedWork work, Clock clock) {
    this.work = work;
    this.clock = clock;
    work.lines("task").map(CarriedTask::new).forEach(task -> tasks.put(task.id(), task));
    work.lines("comment")
        .forEach(
            line -> {
              CarriedTask task = tasks.get(id(line, "task_id"));
              if (task != null) {
                task.said(line.path("body").asText());
              }
            });
    work.unsent().forEach(this::look);
  }

  public Collection<CarriedTask> tasks() {
    return List.copyOf(tasks.values());
  }

  /**
   * @param ref the beginning of its id
   * @throws OfflineRefusal when none, or more than one, begins so
   */
  public CarriedTask task(String ref) {
    List<CarriedTask> found =
        tasks.values().stream().filter(task -> task.id().toString().startsWith(ref)).toList();
    if (found.size() != 1) {
      throw new OfflineRefusal(
          found.isEmpty()
              ? "There is no task " + ref + " here"
              : "%d tasks begin with %s; write more of it".formatted(found.size(), ref));
    }
    return found.get(0);
  }

  /** What may be done next, by the table. */
  public List<String> actions(CarriedTask task) {
    return work.lines("transition")
        .filter(task::isAt)
        .map(row -> row.path("action").asText())
        .toList();
  }

  /**
   * Takes a transition.
   *
   * @param remark why; it answers the one question of a form that has a single one
   * @param answers to the questions of its form, by name
   * @throws OfflineRefusal when the table does not have it there, or something is not said
   */
  public void move(CarriedTask task, String action, String remark, Map<String, String> answers) {
    JsonNode row =
        work.lines("transition")
            .filter(task::isAt)
            .filter(each -> each.path("action").asText().equals(action))
            .findFirst()
            .orElseThrow(() -> notOffered(task, action));
    if (row.path("needs_reason").asBoolean() && isBlank(remark) && answers.isEmpty()) {
      throw new OfflineRefusal("Say why, with --comment");
    }
    String form = form(row, task);
    Map<String, String> given = answered(form, remark, answers);
    ObjectNode operation = append("MOVE", task).put("action", action);
    operation.put("base_value", task.status());
    operation.put("new_value", row.path("to_status").asText());
    if (!isBlank(remark)) {
      operation.put("reason", remark);
    }
    if (!given.isEmpty()) {
      ObjectNode details = operation.putObject("details");
      given.forEach((question, answer) -> details.set(question, typed(form, question, answer)));
    }
    task.after(operation, row);
  }

  public void comment(CarriedTask task, String words) {
    if (isBlank(words)) {
      throw new OfflineRefusal("A comment has words");
    }
    ObjectNode operation = append("COMMENT", task).put("new_value", words);
    task.after(operation, null);
  }

  /**
   * @throws OfflineRefusal when the field is none that travels
   */
  public void change(CarriedTask task, String field, String value) {
    if (SyncedField.of(field).isEmpty()) {
      throw new OfflineRefusal(
          "Offline, only " + String.join(", ", SyncedField.words()) + " are changed");
    }
    String before = task.field(field);
    ObjectNode operation = append("FIELD", task).put("field", field).put("new_value", value);
    if (!before.isEmpty() || field.equals(SyncedField.DESCRIPTION.word())) {
      operation.put("base_value", before);
    }
    task.after(operation, null);
  }

  /** Opens a task; its queue and its deadline are the server's to decide. */
  public CarriedTask create(String title, String description, String label, String type) {
    if (isBlank(title)) {
      throw new OfflineRefusal("A task has a title");
    }
    ObjectNode operation = append("CREATE", null);
    ObjectNode details = operation.putObject("details").put("title", title);
    put(details, "description", description);
    put(details, "label", label);
    put(details, "type", type);
    look(operation);
    return tasks.get(id(operation, "op_id"));
  }

  private ObjectNode append(String kind, CarriedTask task) {
    ObjectNode operation = work.append(kind).put("node_clock", clock.instant().toString());
    if (task != null) {
      operation.put("task_id", task.id().toString()).put("base_version", task.version());
    }
    return operation;
  }

  private static String form(JsonNode row, CarriedTask task) {
    String ofType = row.path("forms_by_type").path(task.field("type")).asText("");
    return ofType.isEmpty() ? row.path("form").asText("") : ofType;
  }

  private Map<String, String> answered(String form, String remark, Map<String, String> answers) {
    List<String> open =
        required(form).stream().filter(question -> !answers.containsKey(question)).toList();
    Map<String, String> given = new LinkedHashMap<>(answers);
    if (open.size() == 1 && !isBlank(remark)) {
      given.put(open.get(0), remark);
    } else if (!open.isEmpty()) {
      throw new OfflineRefusal(
          open.size() == 1
              ? "Answer %s, with --comment".formatted(open.get(0))
              : "Answer %s, each with --answer NAME=TEXT".formatted(String.join(", ", open)));
    }
    return given;
  }

  private List<String> required(String form) {
    return work.lines("form")
        .filter(line -> line.path("form").asText().equals(form))
        .flatMap(line -> StreamSupport.stream(line.path("required").spliterator(), false))
        .map(JsonNode::asText)
        .toList();
  }

  /** An answer as its question wants it; what is no number is left to the server to refuse. */
  private JsonNode typed(String form, String question, String answer) {
    String type =
        work.lines("form")
            .filter(line -> line.path("form").asText().equals(form))
            .map(line -> line.path("types").path(question).asText())
            .findFirst()
            .orElse("");
    if (type.equals("number") && answer.strip().matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
      return JsonNodeFactory.instance.numberNode(new BigDecimal(answer.strip()));
    }
    return type.equals("checkbox")
        ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(answer.strip()))
        : JsonNodeFactory.instance.textNode(answer);
  }

  private OfflineRefusal notOffered(CarriedTask task, String action) {
    List<String> offered = actions(task);
    return new OfflineRefusal(
        "%s is not possible at %s%s"
            .formatted(
                action,
                task.status(),
                offered.isEmpty() ? " here" : "; possible are " + String.join(", ", offered)));
  }

  /** Lets a task look as after an operation that was made earlier. */
  private void look(ObjectNode operation) {
    if (operation.path("kind").asText().equals("CREATE")) {
      UUID id = id(operation, "op_id");
      tasks.put(id, new CarriedTask(id, operation.path("details")));
      return;
    }
    CarriedTask task = tasks.get(id(operation, "task_id"));
    if (task != null) {
      JsonNode row =
          work.lines("transition")
              .filter(task::isAt)
              .filter(each -> each.path("action").equals(operation.path("action")))
              .findFirst()
              .orElse(null);
      task.after(operation, row);
    }
  }

  private static UUID id(JsonNode line, String field) {
    return UUID.fromString(line.path(field).asText());
  }

  private static void put(ObjectNode details, String field, String value) {
    if (!isBlank(value)) {
      details.put(field, value);
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
