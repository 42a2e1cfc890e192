package org.orgo.domains;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskHooks;
import org.orgo.vocabulary.work.Visibility;

/** Calls the handler of a task's domain, and holds it to what a domain may do. */
public final class DomainHooks implements TaskHooks {
  private static final DomainHandler NONE = () -> "";

  private final Supplier<DomainModules> modules;
  private final Map<String, DomainHandler> handlers;

  /**
   * @param modules of the current organization
   */
  DomainHooks(Supplier<DomainModules> modules, Collection<DomainHandler> handlers) {
    this.modules = modules;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(DomainHandler::domain, Function.identity()));
  }

  @Override
  public TaskDraft onTaskCreate(TaskDraft draft) {
    return through(draft, handler(draft.type())::onTaskCreate);
  }

  @Override
  public void onTaskCreated(Task task) {
    handler(task.type()).onTaskCreated(task);
  }

  @Override
  public TaskDraft onTaskUpdate(TaskDraft draft) {
    return through(draft, handler(draft.type())::onTaskUpdate);
  }

  @Override
  public void onTaskUpdated(Task task) {
    handler(task.type()).onTaskUpdated(task);
  }

  /** The fields of the domain that are shown of a task. */
  public ObjectNode domainFields(Task task) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    modules
        .get()
        .find(task.type())
        .ifPresent(
            module ->
                module.metadata().keySet().stream()
                    .filter(task.metadata()::has)
                    .forEach(name -> fields.set(name, task.metadata().get(name))));
    return fields.setAll(handler(task.type()).domainFields(task));
  }

  private TaskDraft through(TaskDraft asked, UnaryOperator<TaskDraft> handler) {
    Optional<DomainModule> module = modules.get().find(asked.type());
    module.ifPresent(known -> refuseWrongMetadata(known, asked.metadata()));
    TaskDraft enriched = handler.apply(asked);
    module.ifPresent(known -> leaveOutUnfit(known, asked.metadata(), enriched.metadata()));
    Visibility floor = module.map(DomainModule::defaultVisibility).orElse(Visibility.PUBLIC);
    // Type and category stay as routing decided; visibility only gets stronger.
    return new TaskDraft(
        asked.type(),
        asked.category(),
        enriched.subtype(),
        enriched.title(),
        enriched.description(),
        strictest(asked.visibility(), strictest(floor, enriched.visibility())),
        enriched.metadata());
  }

  private DomainHandler handler(String domain) {
    return handlers.getOrDefault(String.valueOf(domain), NONE);
  }

  private static Visibility strictest(Visibility one, Visibility other) {
    return one.isWeakerThan(other) ? other : one;
  }

  /** What a handler finds may not fit the fields as the organization has them. */
  private static void leaveOutUnfit(DomainModule module, ObjectNode asked, ObjectNode enriched) {
    module.metadata().entrySet().stream()
        .filter(field -> !isAccepted(field.getValue(), enriched.get(field.getKey())))
        .forEach(field -> restore(field.getKey(), asked, enriched));
  }

  private static void restore(String name, ObjectNode asked, ObjectNode enriched) {
    if (asked.has(name)) {
      enriched.set(name, asked.get(name));
    } else {
      enriched.remove(name);
    }
  }

  private static boolean isAccepted(MetadataField field, JsonNode value) {
    return value == null || value.isNull() || field.accepts(value);
  }

  private static void refuseWrongMetadata(DomainModule module, ObjectNode metadata) {
    module
        .metadata()
        .forEach(
            (name, field) -> {
              if (!isAccepted(field, metadata.get(name))) {
                throw new DomainRefusal(
                    "metadata." + name, "cannot be taken as it is", field.allowed());
              }
            });
  }
}
