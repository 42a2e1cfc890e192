package org.orgo.engine.fence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * For each kind of thing that a route or a body names, one id: an organization's, a shared one, or
 * nobody's.
 */
final class EngineIds {

  /** What follows in a path, or is named in a field, and the table that has such ids. */
  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("process-instance", "act_hi_procinst"),
          Map.entry("execution", "act_ru_execution"),
          Map.entry("task", "act_ru_task"),
          Map.entry("job", "act_ru_job"),
          Map.entry("job-definition", "act_ru_jobdef"),
          Map.entry("incident", "act_ru_incident"),
          Map.entry("external-task", "act_ru_ext_task"),
          Map.entry("event-subscription", "act_ru_event_subscr"),
          Map.entry("variable-instance", "act_hi_varinst"),
          Map.entry("variable", "act_ru_variable"),
          Map.entry("activity-instance", "act_hi_actinst"),
          Map.entry("decision-instance", "act_hi_decinst"),
          Map.entry("detail", "act_hi_detail"),
          Map.entry("job-log", "act_hi_job_log"),
          Map.entry("process-definition", "act_re_procdef"),
          Map.entry("decision-definition", "act_re_decision_def"),
          Map.entry("decision-requirements-definition", "act_re_decision_req_def"),
          Map.entry("deployment", "act_re_deployment"),
          Map.entry("resource", "act_ge_bytearray"),
          Map.entry("comment", "act_hi_comment"),
          Map.entry("attachment", "act_hi_attachment"),
          Map.entry("batch", "act_ru_batch"),
          Map.entry("user-operation", "act_hi_op_log"));

  private final Map<String, String> byKind;

  private EngineIds(Map<String, String> byKind) {
    this.byKind = byKind;
  }

  /** Those of an organization; without a slug those that are shared. */
  static EngineIds of(JdbcTemplate jdbc, String slug, String userId) {
    Map<String, String> ids = new HashMap<>();
    TABLES.forEach(
        (kind, table) -> {
          List<String> found =
              jdbc.queryForList(
                  "select id_ from engine.%s where tenant_id_ is not distinct from ? order by id_ limit 1"
                      .formatted(table),
                  String.class,
                  slug);
          ids.put(kind, found.isEmpty() ? UUID.randomUUID().toString() : found.get(0));
        });
    ids.put("tenant", slug == null ? "nobody" : slug);
    ids.put("user", userId);
    ids.put("key", slug == null ? "task-lifecycle" : keyOf(slug));
    return new EngineIds(ids);
  }

  /** The key of the definition that {@code EngineWorld} deploys for the organization alone. */
  static String keyOf(String slug) {
    return "own-" + slug;
  }

  static EngineIds ofNobody() {
    Map<String, String> ids = new HashMap<>();
    TABLES.keySet().forEach(kind -> ids.put(kind, UUID.randomUUID().toString()));
    ids.put("tenant", "nobody");
    ids.put("user", UUID.randomUUID().toString());
    ids.put("key", "own-nobody");
    return new EngineIds(ids);
  }

  String of(String kind) {
    return byKind.computeIfAbsent(kind, unknown -> UUID.randomUUID().toString());
  }

  static Set<String> kinds() {
    return TABLES.keySet();
  }

  Map<String, String> all() {
    return Map.copyOf(byKind);
  }
}
