package org.orgo.studio.web.editor;

import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/** The words of the current organization that diagrams, tables and forms may use. */
record Vocabulary(
    List<String> roles,
    List<String> severities,
    List<String> visibilities,
    List<String> priorities,
    List<String> categories,
    List<String> types,
    Map<String, List<String>> subtypes,
    List<String> notifyScopes,
    List<String> handlings,
    LabelWords labels,
    List<String> statuses,
    List<Delegate> delegates,
    List<FormEntry> forms,
    List<DecisionEntry> decisions,
    Map<String, TableColumns> tables) {

  /** What each part of a label means, in the reader's language. */
  record LabelWords(
      Map<String, String> levels, Map<String, String> categories, Map<String, String> intents) {}

  /**
   * @param places the processes in which it may stand
   */
  record Delegate(String name, String description, List<String> places) {}

  record FormEntry(String id, String title) {}

  record DecisionEntry(String key, String name, List<String> inputs, List<String> outputs) {}

  record TableColumns(List<TableColumn> inputs, List<TableColumn> outputs) {}

  /**
   * @param type as a person calls it
   * @param allowed all it can say; null where that is open
   */
  record TableColumn(String name, String type, @Nullable List<String> allowed) {}
}
