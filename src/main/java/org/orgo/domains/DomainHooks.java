package org.orgo.domains;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskHooks;
import org.orgo.vocabulary.work.Visibility;

/** Calls the handler of a task's domain, and holds it to what a domain may do. */
public final class DomainHooks implements TaskHooks {
  private static final DomainHandler NONE = () -> "";

  private final DomainModules modules;
  private final Map<String, DomainHandler> handlers;

  DomainHooks(DomainModules modules, Collection<DomainHandler> handlers) {
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
        .find(task.type())
        .ifPresent(
            module ->
                module.metadata().keySet().stream()
                    .filter(task.metadata()::has)
                    .forEach(name -> fields.set(name, task.metadata().get(name))));
    return fields.setAll(handler(task.type()).domainFields(task));
  }

  private TaskDraft through(TaskDraft asked, UnaryOperator<TaskDraft> handler) {
    Optional<DomainModule> module = modules.find(asked.type());
    module.ifPresent(known -> refuseWrongMetadata(known, asked.metadata()));
    TaskDraft enriched = handler.apply(asked);
    module.ifPresent(known -> refuseWrongMetadata(known, enriched.metadata()));
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

  private static void refuseWrongMetadata(DomainModule module, ObjectNode metadata) {
    module
        .metadata()
        .forEach(
            (name, field) -> {
              JsonNode value = metadata.get(name);
              if (value != null && !value.isNull() && !field.accepts(value)) {
                throw new DomainRefusal(
                    "metadata." + name, "cannot be taken as it is", field.allowed());
              }
            });
  }
}
