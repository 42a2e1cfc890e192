package org.orgo.engine.deployment.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what the rules find in one file. Each rule writes {@linkplain #under under its own
 * name}; where an element stands is noted while the file is read, and named with what is found
 * later.
 */
public final class Findings {

  private final String file;
  private final String rule;
  private final Finding.Cell cell;
  private final List<Finding> found;
  private final Map<String, Integer> lines;

  private Findings(
      String file,
      String rule,
      Finding.Cell cell,
      List<Finding> found,
      Map<String, Integer> lines) {
    this.file = file;
    this.rule = rule;
    this.cell = cell;
    this.found = found;
    this.lines = lines;
  }

  public static Findings in(String file) {
    return new Findings(file, "readable", null, new ArrayList<>(), new HashMap<>());
  }

  /** The same collection, for what breaks this rule. */
  public Findings under(String name) {
    return new Findings(file, name, cell, found, lines);
  }

  /** The same collection, for what is wrong at this place of a decision table. */
  public Findings at(Finding.Cell place) {
    return new Findings(file, rule, place, found, lines);
  }

  /** Notes where an element stands; the first one of an id counts. */
  public void standsAt(String elementId, int line) {
    lines.putIfAbsent(elementId, line);
  }

  /**
   * @param elementId null when it is the file as a whole
   */
  public void add(String elementId, String reason, String remedy) {
    addAt(elementId == null ? null : lines.get(elementId), elementId, reason, remedy);
  }

  /** As {@link #add}, for a place whose line is known. */
  public void addAt(Integer line, String elementId, String reason, String remedy) {
    found.add(new Finding(file, line, elementId, cell, rule, reason, remedy));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Finding> list() {
    return List.copyOf(found);
  }
}
