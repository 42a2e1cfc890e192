package org.orgo.studio.web.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.orgo.domains.DomainModule;
import org.orgo.domains.OrganizationDomains;
import org.orgo.engine.deployment.delegates.DelegateDeclarations;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.engine.deployment.model.StatusLaw;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.web.editor.Vocabulary.DecisionEntry;
import org.orgo.studio.web.editor.Vocabulary.Delegate;
import org.orgo.studio.web.editor.Vocabulary.FormEntry;
import org.orgo.studio.web.editor.Vocabulary.LabelWords;
import org.orgo.studio.web.editor.Vocabulary.TableColumns;
import org.orgo.vocabulary.label.Handling;
import org.orgo.vocabulary.label.LabelCategory;
import org.orgo.vocabulary.label.LabelIntent;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.vocabulary.work.Visibility;
import org.orgo.web.Layouts;
import org.orgo.web.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells editors which words there are. */
@RestController
class VocabularyController {

  private static final List<String> BASES = List.of("1", "10", "11", "100", "101", "1000", "1001");

  private final Roles roles;
  private final OrganizationDomains domains;
  private final DelegateDeclarations delegates;
  private final VocabularyTables tables;
  private final Layouts layouts;

  VocabularyController(
      Roles roles,
      OrganizationDomains domains,
      DelegateDeclarations delegates,
      VocabularyTables tables,
      Layouts layouts) {
    this.roles = roles;
    this.domains = domains;
    this.delegates = delegates;
    this.tables = tables;
    this.layouts = layouts;
  }

  @GetMapping("/studio/vocabulary")
  Vocabulary vocabulary(HttpServletRequest request) {
    List<DefinitionVersion> live = tables.definitions();
    Map<String, TableColumns> columns = tables.columns();
    return new Vocabulary(
        roles.all().stream().map(Role::code).sorted().toList(),
        names(Severity.values()),
        names(Visibility.values()),
        names(Priority.values()),
        names(Category.values()),
        domains.current().all().stream().map(DomainModule::domain).toList(),
        domains.current().all().stream()
            .collect(Collectors.toMap(DomainModule::domain, DomainModule::subtypes)),
        names(NotifyScope.values()),
        names(Handling.values()),
        labels(layouts.texts(request)),
        names(TaskStatus.values()),
        StatusLaw.all(),
        delegates.names().stream().sorted().map(this::delegate).toList(),
        live.stream()
            .filter(each -> each.kind() == DefinitionKind.FORM)
            .map(each -> new FormEntry(each.kind().stem(each.file()), each.title()))
            .toList(),
        live.stream()
            .filter(each -> each.kind() == DefinitionKind.TABLE)
            .map(each -> decision(each, columns))
            .toList(),
        columns);
  }

  private static DecisionEntry decision(
      DefinitionVersion table, Map<String, TableColumns> columns) {
    String key = table.kind().stem(table.file());
    TableColumns its = columns.getOrDefault(key, new TableColumns(List.of(), List.of()));
    return new DecisionEntry(
        key,
        table.title(),
        its.inputs().stream().map(Vocabulary.TableColumn::name).toList(),
        its.outputs().stream().map(Vocabulary.TableColumn::name).toList());
  }

  private Delegate delegate(String name) {
    List<String> places =
        delegates.find(name).map(PublishedTo::process).map(List::of).orElse(List.of());
    return new Delegate(name, sentence(name), places);
  }

  /** {@code moveToNextRoleDelegate} is "Move to next role". */
  private static String sentence(String name) {
    String words =
        name.replaceFirst("Delegate$", "")
            .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
            .toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static LabelWords labels(Texts texts) {
    Map<String, String> levels = new LinkedHashMap<>();
    BASES.forEach(base -> levels.put(base, texts.of("label_base", base)));
    Map<String, String> categories = new LinkedHashMap<>();
    for (LabelCategory each : LabelCategory.values()) {
      String digit = String.valueOf(each.digit());
      categories.put(digit, texts.of("label_category", digit));
    }
    Map<String, String> intents = new LinkedHashMap<>();
    for (LabelIntent each : LabelIntent.values()) {
      String digit = String.valueOf(each.digit());
      intents.put(digit, texts.of("label_intent", digit));
    }
    return new LabelWords(levels, categories, intents);
  }

  private static List<String> names(Enum<?>[] words) {
    return Arrays.stream(words).map(Enum::name).toList();
  }
}
