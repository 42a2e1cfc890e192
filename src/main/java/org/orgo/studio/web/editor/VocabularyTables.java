package org.orgo.studio.web.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.check.tables.TableContract;
import org.orgo.engine.deployment.check.tables.TableContract.Answer;
import org.orgo.engine.deployment.check.tables.TableContract.TableFact;
import org.orgo.engine.deployment.check.tables.TableContracts;
import org.orgo.engine.deployment.check.tables.ValueType;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.web.editor.Vocabulary.TableColumn;
import org.orgo.studio.web.editor.Vocabulary.TableColumns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The columns that tables may have, by what those who ask them agreed on. */
@Component
class VocabularyTables {

  private final ObjectProvider<TableContracts> contracts;
  private final EngineAccess engine;
  private final DefinitionCatalog catalog;

  VocabularyTables(
      ObjectProvider<TableContracts> contracts, EngineAccess engine, DefinitionCatalog catalog) {
    this.contracts = contracts;
    this.engine = engine;
    this.catalog = catalog;
  }

  List<DefinitionVersion> definitions() {
    return catalog.list();
  }

  /** By decision. */
  @Transactional(readOnly = true)
  public Map<String, TableColumns> columns() {
    TableContracts all = TableContracts.together(contracts::orderedStream);
    Map<String, TableColumns> columns = new TreeMap<>();
    for (TableContract contract : all.of(Optional.of(engine.tenantId()))) {
      columns.put(
          contract.decision(),
          new TableColumns(
              contract.facts().stream().map(VocabularyTables::input).toList(),
              contract.answers().stream().map(VocabularyTables::output).toList()));
    }
    return columns;
  }

  private static TableColumn input(TableFact fact) {
    return column(fact.name(), fact.type(), fact.values());
  }

  private static TableColumn output(Answer answer) {
    return column(answer.name(), answer.type(), answer.allowed().words());
  }

  private static TableColumn column(String name, ValueType type, Collection<?> allowed) {
    List<String> words = new ArrayList<>();
    allowed.forEach(each -> words.add(String.valueOf(each)));
    return new TableColumn(name, type.typeRef(), words.isEmpty() ? null : words);
  }
}
