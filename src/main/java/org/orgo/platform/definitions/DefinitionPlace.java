package org.orgo.platform.definitions;

import java.util.Arrays;
import java.util.Optional;

/** Where definitions lie. Files of one place are told apart by their names, wherever they lie. */
enum DefinitionPlace {
  DOMAINS("config/domains/", false, "_module.yaml"),
  PROFILES("config/profiles/", false, ".yaml"),
  PROCESSES("processes/", true, ".bpmn"),
  DECISIONS("dmn/", true, ".dmn"),
  FORMS("forms/", true, ".form");

  private final String folder;
  private final boolean nested;
  private final String ending;

  DefinitionPlace(String folder, boolean nested, String ending) {
    this.folder = folder;
    this.nested = nested;
    this.ending = ending;
  }

  String folder() {
    return folder;
  }

  String resources() {
    return "classpath*:" + folder + (nested ? "**/*" : "*") + ending;
  }

  /** The place of a file; empty when nobody reads it. */
  static Optional<DefinitionPlace> of(String name) {
    return Arrays.stream(values()).filter(place -> place.holds(name)).findFirst();
  }

  private boolean holds(String name) {
    return name.startsWith(folder)
        && name.endsWith(ending)
        && (nested || name.indexOf('/', folder.length()) < 0);
  }

  /** The same for two files of which only one can hold: a file is named after what it defines. */
  String identity(String name) {
    return folder + name.substring(name.lastIndexOf('/') + 1);
  }
}
