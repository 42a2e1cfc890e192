package org.orgo.operations.transfer;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables that hold rows of organizations, read from the database's catalogue, in an order in
 * which each finds what it refers to.
 */
final class TransferTables {

  /** Tables whose rows stay where they are, and why. */
  static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("orgo.api_tokens", "a token opens the installation that made it, and no other"),
          Map.entry(
              "orgo.second_factors", "sealed with the installation's key; people set them up anew"),
          Map.entry("orgo.recovery_codes", "belong to the second factors"),
          Map.entry(
              "orgo.idempotency_keys", "answers to requests that were sent to this installation"),
          Map.entry(
              "orgo.audit_head_deliveries",
              "told by the installation that sealed them, to its webhook"),
          Map.entry("insights.reader_logins", "names of roles of this database's server"),
          Map.entry("engine.act_id_tenant_member", "never used: people are in Orgo's own tables"),
          Map.entry(
              "orgo.offline_nodes",
              "their keys open the installation that made them; registered anew"),
          Map.entry(
              "orgo.inbound_hooks",
              "sealed with the installation's key, and their addresses are the installation's"),
          Map.entry("orgo.work_files", "uploads; what became tasks goes along as tasks"),
          Map.entry("orgo.work_file_rows", "belong to the files"),
          Map.entry("orgo.hook_deliveries", "belong to the hooks; what they became goes along"),
          Map.entry("orgo.offline_bundles", "belong to the nodes"),
          Map.entry(
              "orgo.offline_operations", "belong to the nodes; what was done is in the tasks"));

  /**
   * Tables that the database fills by itself while others are filled. They come last, and what was
   * put into them meanwhile is deleted first.
   */
  static final List<String> FILLED_BY_DATABASE =
      List.of(
          "orgo.organization_time_zones",
          "orgo.audit_entries",
          "orgo.audit_unsealed",
          "insights.changes");

  private static final String CATALOGUE =
      """
      select schema.nspname, tab.relname,
        (select array_agg(col.attname::text order by col.attname collate "C")
          from pg_attribute col
          where col.attrelid = tab.oid and col.attnum > 0 and not col.attisdropped
            and col.attgenerated = '') as columns,
        (select array_agg(col.attname::text order by array_position(idx.indkey::int2[], col.attnum))
          from pg_index idx
          join pg_attribute col on col.attrelid = idx.indrelid and col.attnum = any (idx.indkey)
          where idx.indrelid = tab.oid and idx.indisprimary) as key,
        exists (select from pg_trigger trg where trg.tgrelid = tab.oid and not trg.tgisinternal)
          as triggered
      from pg_class tab
      join pg_namespace schema on schema.oid = tab.relnamespace
      where tab.relkind in ('r', 'p')
        and not tab.relispartition
        and exists (
          select from pg_attribute owner
          where owner.attrelid = tab.oid
            and not owner.attisdropped
            and (schema.nspname in ('orgo', 'insights') and owner.attname = 'organization_id'
              or schema.nspname = 'engine' and owner.attname = 'tenant_id_'))
      """;

  private static final String REFERENCES =
      """
      select from_schema.nspname || '.' || from_tab.relname, to_schema.nspname || '.' || to_tab.relname
      from pg_constraint ref
      join pg_class from_tab on from_tab.oid = ref.conrelid
      join pg_namespace from_schema on from_schema.oid = from_tab.relnamespace
      join pg_class to_tab on to_tab.oid = ref.confrelid
      join pg_namespace to_schema on to_schema.oid = to_tab.relnamespace
      where ref.contype = 'f'
        and ref.conrelid <> ref.confrelid
      """;

  private TransferTables() {}

  /** All of them, also those that are left out. */
  static Map<String, TransferTable> catalogue(Connection connection) throws SQLException {
    Map<String, TransferTable> tables = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(CATALOGUE)) {
      while (row.next()) {
        List<String> columns = texts(row.getArray("columns"));
        List<String> key = texts(row.getArray("key"));
        TransferTable table =
            new TransferTable(
                row.getString(1),
                row.getString(2),
                columns,
                key.isEmpty() ? columns : key,
                row.getBoolean("triggered"));
        tables.put(table.qualified(), table);
      }
    }
    return tables;
  }

  /** Those whose rows go along. */
  static List<TransferTable> inOrder(Connection connection) throws SQLException {
    Map<String, TransferTable> open = catalogue(connection);
    open.keySet().removeAll(LEFT_OUT.keySet());
    Map<String, Set<String>> waitsFor = references(connection);
    for (int at = 0; at < FILLED_BY_DATABASE.size(); at++) {
      Set<String> before =
          waitsFor.computeIfAbsent(FILLED_BY_DATABASE.get(at), name -> new HashSet<>());
      before.addAll(FILLED_BY_DATABASE.subList(0, at));
      open.values().stream()
          .filter(TransferTable::triggered)
          .map(TransferTable::qualified)
          .filter(name -> !FILLED_BY_DATABASE.contains(name))
          .forEach(before::add);
    }
    List<TransferTable> order = new ArrayList<>();
    while (!open.isEmpty()) {
      List<String> ready =
          open.keySet().stream()
              .filter(
                  name ->
                      waitsFor.getOrDefault(name, Set.of()).stream().noneMatch(open::containsKey))
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("These tables refer to each other: " + open.keySet());
      }
      ready.forEach(name -> order.add(open.remove(name)));
    }
    return order;
  }

  private static Map<String, Set<String>> references(Connection connection) throws SQLException {
    Map<String, Set<String>> references = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(REFERENCES)) {
      while (row.next()) {
        references.computeIfAbsent(row.getString(1), name -> new HashSet<>()).add(row.getString(2));
      }
    }
    return references;
  }

  private static List<String> texts(Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
