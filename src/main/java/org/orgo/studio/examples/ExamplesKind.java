package org.orgo.studio.examples;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orgo.engine.decisions.CandidateTables;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.organizations.settings.OwnSettings;
import org.orgo.organizations.settings.SettingsVersion;
import org.orgo.studio.ContentHash;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.ReleasedKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Examples of tables, one file for each table. A change of a table is held to the examples that are
 * live, unless the change brings others.
 */
@Component
@Order(3)
class ExamplesKind implements ReleasedKind {

  static final String ENDING = ".examples.json";

  private static final String OWN = "own-";

  private final OwnSettings texts;
  private final TableExamples examples;
  private final CandidateTables candidates;

  ExamplesKind(OwnSettings texts, TableExamples examples, CandidateTables candidates) {
    this.texts = texts;
    this.examples = examples;
    this.candidates = candidates;
  }

  @Override
  public Set<DefinitionKind> kinds() {
    return Set.of(DefinitionKind.EXAMPLES);
  }

  @Override
  public List<DefinitionVersion> live() {
    return texts.live(ENDING).stream().map(each -> version(each, true)).toList();
  }

  @Override
  public List<DefinitionVersion> versions(String file) {
    List<SettingsVersion> ours = texts.versions(file);
    List<DefinitionVersion> versions = new ArrayList<>();
    for (SettingsVersion each : ours) {
      if (!each.isWithdrawn()) {
        versions.add(version(each, each == ours.get(0)));
      }
    }
    return versions;
  }

  @Override
  public byte[] source(DefinitionVersion version) {
    return texts.versions(version.file()).stream()
        .filter(each -> version.version().equals(OWN + each.version()))
        .findFirst()
        .map(ExamplesKind::bytes)
        .orElseThrow();
  }

  @Override
  public List<Finding> check(Map<String, byte[]> files, Set<String> together) {
    List<Finding> found = new ArrayList<>();
    files.forEach((file, content) -> found.addAll(examples.malformed(file, content)));
    return found;
  }

  @Override
  public List<Finding> checkTogether(Map<String, byte[]> files) {
    Map<String, byte[]> brought = new HashMap<>();
    Set<String> changed = new TreeSet<>();
    files.forEach(
        (file, content) -> {
          DefinitionKind kind = DefinitionKind.of(file).orElseThrow();
          if (kind == DefinitionKind.EXAMPLES) {
            brought.put(table(file), content);
          }
          if (kind == DefinitionKind.EXAMPLES || kind == DefinitionKind.TABLE) {
            changed.add(kind.stem(file));
          }
        });
    if (changed.isEmpty()) {
      return List.of();
    }
    Map<String, byte[]> byTable = new HashMap<>();
    texts.live(ENDING).forEach(each -> byTable.put(table(each.file()), bytes(each)));
    byTable.putAll(brought);
    changed.retainAll(byTable.keySet());
    return changed.isEmpty() ? List.of() : red(changed, byTable, candidates.readAgain(files));
  }

  private List<Finding> red(
      Set<String> tables, Map<String, byte[]> byTable, Map<DecisionKey, DecisionTable> replacing) {
    List<Finding> found = new ArrayList<>();
    tables.forEach(
        table -> found.addAll(examples.red(table + ENDING, table, byTable.get(table), replacing)));
    return found;
  }

  @Override
  public void release(String name, Map<String, byte[]> files) {
    files.forEach(
        (file, content) ->
            texts.release(file, new String(content, StandardCharsets.UTF_8), texts.version(file)));
  }

  @Override
  public boolean withdraw(String file) {
    texts.release(file, null, texts.version(file));
    return true;
  }

  private static DefinitionVersion version(SettingsVersion each, boolean live) {
    return new DefinitionVersion(
        each.file(),
        DefinitionKind.EXAMPLES,
        OWN + each.version(),
        DefinitionOrigin.OWN,
        table(each.file()),
        each.releasedAt(),
        ContentHash.of(bytes(each)),
        live);
  }

  private static String table(String file) {
    return DefinitionKind.EXAMPLES.stem(file);
  }

  private static byte[] bytes(SettingsVersion version) {
    return version.content().getBytes(StandardCharsets.UTF_8);
  }
}
