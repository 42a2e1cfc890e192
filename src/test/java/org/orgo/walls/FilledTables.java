package org.orgo.walls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts one row into every table of organizations, with a mark in every text column: what a wall
 * must hide. Reads the catalogue, so that a table to come is filled too. The same seed gives the
 * same ids, so that two organizations can be of equal shape to the last key.
 */
final class FilledTables {

  private static final Pattern FIRST_ALLOWED = Pattern.compile("ARRAY\\[\\(?'([^']+)'");

  /** Left empty: a check wants one of several, or the database fills it. */
  private static final Set<String> SPARE =
      Set.of(
          "tasks.number", // drawn by the database, as that of cases
          "cases.number",
          "task_participants.person_id",
          "task_participants.role_code",
          "case_participants.person_id",
          "case_participants.role_code",
          "legal_holds.case_id",
          "legal_holds.person_id",
          "exports.decided_by",
          "import_messages.place",
          "import_messages.reason",
          "work_file_rows.cells",
          "work_file_rows.forecast",
          "work_file_rows.mistakes",
          "notifications.export_id",
          "notifications.reidentification_id",
          "notifications.required_permissions",
          "notifications.storm_id",
          "rota_shifts.weekday",
          "work_links.from_case_id",
          "work_links.to_case_id");

  /** What must look real, or must not wake the application's own work. */
  private static final Map<String, Object> SET =
      Map.ofEntries(
          Map.entry("roles.vertical_base", "1001"),
          Map.entry("tasks.reactivity_time", "PT12H"),
          Map.entry("cases.reactivity_time", "PT12H"),
          Map.entry("outgoing_emails.status", "SENT"),
          Map.entry(
              "outgoing_emails.trace_parent",
              "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
          Map.entry("outgoing_emails.returned_at", "2026-01-01T00:00:00Z"),
          Map.entry("outgoing_emails.returned_status", "5.1.1"),
          Map.entry("email_processing_events.answer", "YES"),
          Map.entry("mailboxes.enabled", false),
          Map.entry("mailboxes.requester_settings", "{RECEIPT}"),
          Map.entry("status_links.token_hash", new byte[32]),
          Map.entry("organization_time_zones.time_zone", "UTC"),
          Map.entry("patterns.status", "DISMISSED"),
          Map.entry("exports.status", "FAILED"),
          Map.entry("imports.status", "FAILED"),
          Map.entry("hook_deliveries.result", "TAKEN"),
          Map.entry("work_files.columns", "[]"),
          Map.entry("inbound_hooks.mapping", "{}"),
          Map.entry("inbound_hooks.tolerance_seconds", 300),
          Map.entry("audit_checks.fault", "ENTRY_CHANGED"),
          Map.entry("audit_head_deliveries.problem", "UNREACHABLE"),
          Map.entry("legal_holds.kind", "LABEL"),
          Map.entry("organization_settings.file", "canary_module.yaml"),
          Map.entry("replays.status", "FAILED"),
          Map.entry("rota_shifts.day", "2026-01-01"),
          Map.entry("partial_releases.ended_at", "2026-01-01T00:00:00Z"),
          Map.entry("definition_migrations.status", "FAILED"),
          Map.entry("definition_proposals.status", "OPEN"),
          Map.entry("signals.status", "ROUTED"));

  private static final String COLUMNS =
      """
      select tab.relname as tab, col.attname as col, col.attnotnull as mandatory,
        coalesce(nullif(typ.typbasetype, 0), typ.oid)::regtype::text as type,
        col.attidentity <> '' or col.attgenerated <> '' as generated,
        (select string_agg(pg_get_constraintdef(con.oid), ' ')
          from pg_constraint con
          where con.contype = 'c'
            and (con.contypid = typ.oid or con.conrelid = tab.oid and con.conkey = array[col.attnum])
        ) as allowed,
        (select string_agg(ref.confrelid::regclass || '.' || target.attname, ' ')
          from pg_constraint ref
          join pg_attribute target on target.attrelid = ref.confrelid
            and target.attnum = ref.confkey[array_position(ref.conkey, col.attnum)]
          where ref.contype = 'f' and ref.conrelid = tab.oid and col.attnum = any (ref.conkey)
        ) as target
      from pg_class tab
      join pg_attribute col on col.attrelid = tab.oid and col.attnum > 0 and not col.attisdropped
      join pg_type typ on typ.oid = col.atttypid
      where tab.relnamespace = 'orgo'::regnamespace
        and tab.relkind = 'r'
        and tab.relname <> 'organizations'
        and exists (select from pg_policies where tablename = tab.relname)
      order by tab.relname, col.attnum
      """;

  private final JdbcTemplate jdbc;
  private final Map<String, List<Column>> tables = new HashMap<>();

  FilledTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    jdbc.query(
        COLUMNS,
        row -> {
          Column column =
              new Column(
                  row.getString("tab"),
                  row.getString("col"),
                  row.getString("type"),
                  row.getBoolean("mandatory"),
                  row.getBoolean("generated"),
                  row.getString("allowed"),
                  row.getString("target"));
          tables.computeIfAbsent(column.table(), name -> new ArrayList<>()).add(column);
        });
  }

  private record Column(
      String table,
      String name,
      String type,
      boolean mandatory,
      boolean generated,
      String allowed,
      String target) {

    String key() {
      return table + "." + name;
    }
  }

  /** Tables in an order in which each finds what it refers to. */
  List<String> inOrder() {
    List<String> order = new ArrayList<>();
    Set<String> open = new HashSet<>(tables.keySet());
    while (!open.isEmpty()) {
      List<String> ready =
          open.stream().filter(table -> open.stream().noneMatch(o -> refers(table, o))).toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("These tables refer to each other: " + open);
      }
      ready.stream().sorted().forEach(order::add);
      open.removeAll(ready);
    }
    return order;
  }

  private boolean refers(String table, String other) {
    return !table.equals(other)
        && tables.get(table).stream()
            .anyMatch(column -> column.target() != null && mentions(column.target(), other));
  }

  private static boolean mentions(String targets, String table) {
    return List.of(targets.split(" ")).stream().anyMatch(target -> target.startsWith(table + "."));
  }

  /** Runs in the transaction of whoever is to own, or to be refused, the rows. */
  void fill(UUID organization, String mark, String seed) {
    inOrder().forEach(table -> insert(table, organization, mark, seed));
  }

  void insert(String table, UUID organization, String mark, String seed) {
    Map<String, Object> row = new HashMap<>();
    for (Column column : tables.get(table)) {
      Object value = value(column, organization, mark, seed);
      if (value != null) {
        row.put(column.name(), value);
      }
    }
    List<String> names = List.copyOf(row.keySet());
    String places =
        String.join(", ", names.stream().map(name -> "?::" + castOf(table, name)).toList());
    jdbc.update(
        "insert into %s (%s) values (%s)".formatted(table, String.join(", ", names), places),
        names.stream().map(row::get).toArray());
  }

  private String castOf(String table, String name) {
    return tables.get(table).stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow()
        .type();
  }

  private Object value(Column column, UUID organization, String mark, String seed) {
    if (column.name().equals("organization_id")) {
      return organization;
    }
    if (column.generated() || SPARE.contains(column.key())) {
      return null;
    }
    if (SET.containsKey(column.key())) {
      return SET.get(column.key());
    }
    if (column.target() != null) {
      return reference(column, mark, seed);
    }
    Matcher allowed = FIRST_ALLOWED.matcher(column.allowed() == null ? "" : column.allowed());
    if (allowed.find()) {
      return allowed.group(1);
    }
    return plain(column, mark, seed);
  }

  /** The value the row of the other table has; nothing where a table refers to itself. */
  private static Object reference(Column column, String mark, String seed) {
    String target =
        List.of(column.target().split(" ")).stream()
            .filter(name -> !name.endsWith(".organization_id"))
            .findFirst()
            .orElseThrow();
    if (target.startsWith(column.table() + ".")) {
      return null;
    }
    return switch (column.type()) {
      case "uuid" -> id(seed, target);
      case "bytea" -> (seed + target).getBytes(StandardCharsets.UTF_8);
      default -> text(mark, target);
    };
  }

  private static Object plain(Column column, String mark, String seed) {
    return switch (column.type()) {
      case "uuid" -> id(seed, column.key());
      case "text" -> text(mark, column.key());
      case "text[]" -> "{" + text(mark, column.key()) + "}";
      case "bigint[]" -> "{1}";
      case "jsonb" -> "{\"%s\": \"%s\"}".formatted(mark, text(mark, column.key()));
      case "bytea" -> (seed + column.key()).getBytes(StandardCharsets.UTF_8);
      case "smallint", "integer", "bigint" -> column.mandatory() ? 1 : null;
      case "boolean" -> column.mandatory() ? false : null;
      case "date" -> column.mandatory() ? "2026-01-01" : null;
      case "interval", "double precision" -> null;
      case "time without time zone" -> column.mandatory() ? "08:00" : null;
      case "timestamp with time zone" -> column.mandatory() ? "2026-01-01T00:00:00Z" : null;
      default -> throw new IllegalStateException("Teach FilledTables the type of " + column);
    };
  }

  private static UUID id(String seed, String key) {
    return UUID.nameUUIDFromBytes((seed + key).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String mark, String key) {
    return mark + "-" + key.replace('_', '-').replace('.', '-');
  }
}
