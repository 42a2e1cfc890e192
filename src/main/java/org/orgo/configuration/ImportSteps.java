package org.orgo.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.orgo.audit.AuditLog;
import org.orgo.configuration.FileChange.Effect;
import org.orgo.organizations.Organizations;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.studio.archive.DefinitionImport;
import org.orgo.studio.archive.DefinitionImport.Proposed;
import org.orgo.studio.archive.OwnedDefinitions;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;

/** The steps of an import: roles first, because tables and domains name them. */
@Component
class ImportSteps {

  private static final String TITLE = "Import of a configuration";

  private final DirectImport direct;
  private final OwnedDefinitions definitions;
  private final DefinitionImport definitionImport;
  private final Organizations organizations;
  private final AuditLog audit;

  ImportSteps(
      DirectImport direct,
      OwnedDefinitions definitions,
      DefinitionImport definitionImport,
      Organizations organizations,
      AuditLog audit) {
    this.direct = direct;
    this.definitions = definitions;
    this.definitionImport = definitionImport;
    this.organizations = organizations;
    this.audit = audit;
  }

  ReadConfiguration read(SortedMap<String, byte[]> files) {
    return ReadConfiguration.of(files, organizations.current().profile());
  }

  /**
   * Writes roles and mailboxes and looks at the definitions as they would hold with them.
   *
   * @return all that is wrong; with any of it, the transaction must not be committed
   */
  List<FileMistake> prepare(ReadConfiguration read, List<FileChange> changes) {
    List<FileMistake> found = new ArrayList<>(read.mistakes());
    found.addAll(direct.bringIn(read, changes));
    definitions.check(changed(read, changes)).stream()
        .map(
            each ->
                new FileMistake(
                    each.path(), each.part(), each.line(), each.reason(), each.remedy()))
        .forEach(found::add);
    if (!CurrentActor.get().may(Permissions.PROCESS_DEPLOY)) {
      givenUp(changes)
          .forEach(
              path ->
                  found.add(
                      new FileMistake(
                          path, null, null, "is given up only by who may deploy", "keep it")));
    }
    return found;
  }

  /** Brings in the definitions too, and writes down what the import did. */
  ImportedConfiguration finish(ReadConfiguration read, List<FileChange> changes) {
    Proposed proposed =
        definitionImport.bringIn(TITLE, changed(read, changes), givenUp(changes).toList());
    String[] facts =
        changes.stream()
            .filter(FileChange::isMade)
            .map(each -> "file:" + each.file() + " " + each.effect())
            .toArray(String[]::new);
    audit.record(
        LogCategory.SECURITY,
        "configuration.imported",
        "organization",
        organizations.current().organizationId(),
        facts);
    return new ImportedConfiguration(changes, proposed.proposal(), proposed.waiting());
  }

  private static Map<String, byte[]> changed(ReadConfiguration read, List<FileChange> changes) {
    Map<String, byte[]> changed = new TreeMap<>(read.definitions());
    changed.keySet().retainAll(FileChange.paths(changes, FileChange::isMade, ""));
    return changed;
  }

  private static Stream<String> givenUp(List<FileChange> changes) {
    return FileChange.paths(changes, each -> each.effect() == Effect.REMOVED, "").stream()
        .filter(OwnedDefinitions::isPath);
  }
}
