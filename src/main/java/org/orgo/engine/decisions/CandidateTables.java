package org.orgo.engine.decisions;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.orgo.engine.decisions.DeployedTables.Definition;
import org.orgo.engine.deployment.allowlist.Lifting;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.check.KnownDefinitions;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.engine.deployment.findings.Finding;

/** Reads tables that nobody has deployed yet, and only such as may be deployed as they are. */
public final class CandidateTables {
  private static final String ENDING = ".dmn";
  private static final int NOT_DEPLOYED = 0;

  private final DeploymentCheck check;
  private final TableReader reader;
  private final Supplier<String> tenant;

  /**
   * @param tenant under which id the engine knows the organization this thread works for
   */
  CandidateTables(DeploymentCheck check, TableReader reader, Supplier<String> tenant) {
    this.check = check;
    this.reader = reader;
    this.tenant = tenant;
  }

  /**
   * The tables among these files, for the current organization; other files are left out.
   *
   * @throws DeploymentRefused with everything that is wrong with them
   */
  public Map<DecisionKey, DecisionTable> read(Map<String, byte[]> files) {
    Map<String, byte[]> lifted = tables(files);
    check.require(lifted, new TablesOf(tenant.get()));
    return parsed(lifted);
  }

  /** As {@link #read}, for files that were read so before and kept by us since. */
  public Map<DecisionKey, DecisionTable> readAgain(Map<String, byte[]> files) {
    return parsed(tables(files));
  }

  private static Map<String, byte[]> tables(Map<String, byte[]> files) {
    Map<String, byte[]> written = new LinkedHashMap<>(files);
    written.keySet().removeIf(name -> !name.endsWith(ENDING));
    return Lifting.of(written);
  }

  private Map<DecisionKey, DecisionTable> parsed(Map<String, byte[]> lifted) {
    TableReader apart = reader.apart();
    Map<DecisionKey, DecisionTable> tables = new LinkedHashMap<>();
    lifted.forEach((file, content) -> tables.putAll(parsed(file, content, apart)));
    return tables;
  }

  private Map<DecisionKey, DecisionTable> parsed(String file, byte[] content, TableReader apart) {
    Map<DecisionKey, DecisionTable> tables = new LinkedHashMap<>();
    try {
      DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
      for (Decision decision : model.getModelElementsByType(Decision.class)) {
        Definition definition = definition(decision.getId(), content);
        tables.put(definition.key(), apart.parse(definition, model));
      }
    } catch (DmnEngineException | TableNotUnderstood | IllegalArgumentException refused) {
      throw new DeploymentRefused(
          List.of(
              Finding.ofFile(
                  file,
                  "readable",
                  "is refused by the engine: " + refused.getMessage(),
                  "Correct the table's hit policy, its columns and its id")));
    }
    return tables;
  }

  /** Its id is made of what it says, so that no answer of another table is taken for its own. */
  private Definition definition(String id, byte[] content) {
    return new Definition(
        "candidate:%s:%s".formatted(id, DigestUtils.sha256Hex(content)),
        new DecisionKey(id),
        NOT_DEPLOYED,
        Optional.of(tenant.get()));
  }

  /** Nothing but whose tables they are: no rule about a table asks for more. */
  private record TablesOf(String slug) implements KnownDefinitions {

    @Override
    public boolean hasProcess(String key) {
      return false;
    }

    @Override
    public boolean hasDecision(String key) {
      return false;
    }

    @Override
    public Optional<String> tenant() {
      return Optional.of(slug);
    }
  }
}
