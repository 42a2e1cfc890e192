package org.orgo.tasklist.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orgo.domains.DomainHooks;
import org.orgo.domains.DomainModule;
import org.orgo.domains.MetadataField;
import org.orgo.domains.OrganizationDomains;
import org.orgo.tasks.Task;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** The domains people choose from, and the fields each shows of its work. */
@Component
public class Domains {

  private final OrganizationDomains domains;
  private final DomainHooks hooks;

  Domains(OrganizationDomains domains, DomainHooks hooks) {
    this.domains = domains;
    this.hooks = hooks;
  }

  public List<String> names() {
    return domains.current().all().stream().map(DomainModule::domain).toList();
  }

  /** The domain's fields that have a value, as JSON by the name its file gives them. */
  ObjectNode fields(Task task) {
    return hooks.domainFields(task);
  }

  /** What a reader calls them: from the domain's file, else from the messages. */
  Map<String, String> labels(Task task, ObjectNode fields, Texts texts) {
    Optional<DomainModule> module = domains.current().find(task.type());
    Map<String, String> labels = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      String name = field.getKey();
      labels.put(
          name,
          module
              .map(known -> known.metadata().get(name))
              .flatMap(MetadataField::title)
              .map(title -> title.in(texts.language()))
              .orElseGet(() -> texts.or("metadata." + name, inWords(name))));
    }
    return labels;
  }

  /** A name nobody has translated. */
  static String inWords(String name) {
    String words = name.replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
