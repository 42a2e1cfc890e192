package org.orgo.operations.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orgo.operations.transfer.refusals.DefinitionsLacking;

/**
 * Names the shared diagrams and tables of this installation by their key and the hash of their
 * content. Their ids differ from one installation to the next; what they say need not.
 */
final class DefinitionReferences {

  static final String MARK = "@";

  private static final String DEFINITIONS =
      """
      select definition.id_, definition.deployment_id_, definition.key_, definition.version_,
        '%1$s' || definition.key_ || ':' || encode(sha256(resource.bytes_), 'hex') as token
      from engine.%2$s definition
      join engine.act_ge_bytearray resource on resource.deployment_id_ = definition.deployment_id_
        and resource.name_ = definition.resource_name_
      where definition.tenant_id_ is null
      order by definition.version_
      """;

  private static final String JOBS =
      """
      select job.id_, job.proc_def_id_, job.act_id_, job.job_type_, job.job_configuration_
      from engine.act_ru_jobdef job
      join engine.act_re_procdef definition on definition.id_ = job.proc_def_id_
      where definition.tenant_id_ is null
      order by definition.version_, job.id_
      """;

  private static final Map<String, String> KINDS =
      Map.of(
          "@process:", "act_re_procdef",
          "@decision:", "act_re_decision_def",
          "@requirements:", "act_re_decision_req_def");

  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> deployments = new HashMap<>();
  private final Map<String, String> versions = new HashMap<>();
  private final Map<String, String> used = new TreeMap<>();

  private DefinitionReferences() {}

  static DefinitionReferences read(Connection connection) throws SQLException {
    DefinitionReferences references = new DefinitionReferences();
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      references.readDefinitions(connection, kind.getKey(), kind.getValue());
    }
    references.readJobs(connection);
    return references;
  }

  private void readDefinitions(Connection connection, String mark, String table)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(DEFINITIONS.formatted(mark, table))) {
      while (row.next()) {
        String named = row.getString("key_") + ", version " + row.getInt("version_");
        add(row.getString("id_"), row.getString("token"), named);
        deployments.put(row.getString("id_"), row.getString("deployment_id_"));
      }
    }
  }

  private void readJobs(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(JOBS)) {
      while (row.next()) {
        String definition = tokens.get(row.getString("proc_def_id_"));
        if (definition != null) {
          String detail =
              "%s:%s:%s"
                  .formatted(
                      row.getString("act_id_"),
                      row.getString("job_type_"),
                      row.getString("job_configuration_"));
          add(
              row.getString("id_"),
              "@job:" + definition.substring(1) + ":" + detail.replaceAll("[^\\w.:-]", "_"),
              versions.get(definition));
        }
      }
    }
  }

  /** Of equal ones the latest stands for all. */
  private void add(String id, String token, String named) {
    tokens.put(id, token);
    ids.put(token, id);
    versions.put(token, named);
  }

  /** What an id is called in an archive; the organization's own ids stay as they are. */
  String exported(String id) {
    String token = tokens.get(id);
    if (token == null) {
      return id;
    }
    used.put(token, versions.get(token));
    return token;
  }

  /**
   * What stands for it here.
   *
   * @throws DefinitionsLacking when nothing does
   */
  String imported(String value) {
    if (!value.startsWith(MARK)) {
      return value;
    }
    String id = ids.get(value);
    if (id == null) {
      throw new DefinitionsLacking(List.of(value));
    }
    return id;
  }

  /** In which deployment a shared definition came; null for the organization's own. */
  String deploymentOf(String id) {
    return deployments.get(id);
  }

  /** Those that the exported rows name, with the key and version they have here. */
  Map<String, String> used() {
    return used;
  }

  /**
   * @throws DefinitionsLacking naming all that have no equal here
   */
  void require(Map<String, String> needed) {
    List<String> lacking = new ArrayList<>();
    needed.forEach(
        (token, named) -> {
          if (!ids.containsKey(token) && !lacking.contains(named)) {
            lacking.add(named);
          }
        });
    if (!lacking.isEmpty()) {
      throw new DefinitionsLacking(lacking);
    }
  }
}
