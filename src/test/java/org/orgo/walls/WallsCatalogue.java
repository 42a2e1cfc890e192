package org.orgo.walls;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads the system catalogue and names each table that forgot a wall. Each rule is a query whose
 * rows are sentences about what is wrong. Who may do what is {@link PrivilegeCatalogue}'s.
 */
final class WallsCatalogue {

  static final String WALL =
      "(organization_id = (NULLIF(current_setting('orgo.organization_id'::text, true), ''::text))::uuid)";

  /** Tables of organizations, with the number of their organization_id; 0 where it is missing. */
  private static final String TENANT_TABLES =
      """
      with walled as (
        select tab.oid, tab.relname, tab.relrowsecurity, tab.relforcerowsecurity,
          coalesce(col.attnum, 0) as org, coalesce(col.attnotnull, false) as mandatory,
          coalesce(col.atttypid = 'uuid'::regtype, false) as is_uuid
        from pg_class tab
        left join pg_attribute col
          on col.attrelid = tab.oid and col.attname = 'organization_id' and not col.attisdropped
        where tab.relnamespace in ('orgo'::regnamespace, 'insights'::regnamespace)
          and tab.relkind in ('r', 'p')
          and not tab.relispartition
          and tab.relname <> all (?)
      )
      """;

  private final Connection connection;

  WallsCatalogue(Connection connection) {
    this.connection = connection;
  }

  List<String> violations() throws SQLException {
    List<String> found = new ArrayList<>();
    found.addAll(tables());
    found.addAll(keys());
    found.addAll(policies());
    found.addAll(otherRelations());
    return found;
  }

  List<String> tenantTables() throws SQLException {
    return ask(TENANT_TABLES + "select relname from walled order by relname", globalTables());
  }

  private List<String> tables() throws SQLException {
    List<String> found =
        ask(
            TENANT_TABLES
                + """
                select relname || ': has no organization_id uuid not null'
                from walled
                where not (mandatory and is_uuid)
                union all
                select relname || ': row-level security is not enabled'
                from walled
                where not relrowsecurity
                union all
                select relname || ': row-level security is not forced'
                from walled
                where not relforcerowsecurity
                """,
            globalTables());
    found.addAll(
        ask(
            """
            select listed || ': is reviewed as global but does not exist'
            from unnest(?) listed
            where to_regclass('orgo.' || listed) is null
              and to_regclass('insights.' || listed) is null
            """,
            globalTables()));
    return found;
  }

  /** A key that does not begin with the organization tells one tenant about another's rows. */
  private List<String> keys() throws SQLException {
    List<String> found =
        ask(
            TENANT_TABLES
                + """
                select walled.relname || ': ' || index.relname || ' is unique over organizations'
                from walled
                join pg_index on pg_index.indrelid = walled.oid
                join pg_class index on index.oid = pg_index.indexrelid
                where pg_index.indisunique
                  and pg_index.indkey[0] <> walled.org
                  and index.relname <> all (?)
                union all
                select walled.relname || ': has no primary key'
                from walled
                where not exists (
                  select from pg_constraint where conrelid = walled.oid and contype = 'p')
                union all
                select walled.relname || ': ' || conname || ' does not begin with organization_id'
                from walled
                join pg_constraint on conrelid = walled.oid
                where contype in ('p', 'u', 'f', 'x')
                  and conkey[1] <> walled.org
                  and conname <> all (?)
                """,
            globalTables(),
            Reviewed.GLOBAL_KEYS.keySet(),
            Reviewed.GLOBAL_KEYS.keySet());
    found.addAll(
        ask(
            TENANT_TABLES
                + """
                select conrelid::regclass || ': ' || conname
                  || ' reaches a table of organizations not by organization_id'
                from walled
                join pg_constraint on confrelid = walled.oid
                join pg_attribute source on source.attrelid = conrelid and source.attnum = conkey[1]
                where contype = 'f'
                  and (confkey[1] <> walled.org or source.attname <> 'organization_id')
                """,
            globalTables()));
    return found;
  }

  private List<String> policies() throws SQLException {
    List<String> found =
        ask(
            TENANT_TABLES
                + """
                select relname || ': has no policy tenant_wall with exactly the agreed expressions'
                from walled
                where not exists (
                  select from pg_policies
                  where schemaname in ('orgo', 'insights')
                    and tablename = walled.relname
                    and policyname = 'tenant_wall'
                    and permissive = 'PERMISSIVE'
                    and cmd = 'ALL'
                    and roles = case when walled.relname = any (?) then '{orgo_app}' else '{public}' end::name[]
                    and qual = ?
                    and with_check = ?)
                """,
            globalTables(),
            Reviewed.PUBLISHED_TABLES,
            WALL,
            WALL);
    found.addAll(
        ask(
            """
            select tablename || ': the policy ' || policyname || ' is not reviewed'
            from pg_policies
            where policyname <> 'tenant_wall'
              and not (
                schemaname in ('orgo', 'insights') and policyname = 'system_reads' and tablename = any (?)
                and cmd = 'SELECT' and roles = '{orgo_system}')
              and not (
                schemaname = 'insights' and policyname = 'reader_wall' and tablename = any (?)
                and cmd = 'SELECT' and roles = '{orgo_insights_ro}'
                and qual like '%reader_logins%SESSION_USER%' and qual not like '%current_setting%')
              and not (
                schemaname = 'insights' and policyname = 'own_login' and tablename = 'reader_logins'
                and cmd = 'SELECT' and roles = '{orgo_insights_ro}'
                and qual like '%login%SESSION_USER%')
            union all
            select listed || ': has lost its policy reader_wall'
            from unnest(?) listed
            where not exists (
              select from pg_policies where tablename = listed and policyname = 'reader_wall')
            union all
            select 'reader_logins: has lost its policy own_login'
            where not exists (
              select from pg_policies where tablename = 'reader_logins' and policyname = 'own_login')
            union all
            select listed || ': has lost its policy system_reads'
            from unnest(?) listed
            where not exists (
              select from pg_policies where tablename = listed and policyname = 'system_reads')
            """,
            Reviewed.SYSTEM_READS.keySet(),
            Reviewed.PUBLISHED_TABLES,
            Reviewed.PUBLISHED_TABLES,
            Reviewed.SYSTEM_READS.keySet()));
    return found;
  }

  /** What was seen to leak across row-level security on PostgreSQL. */
  private List<String> otherRelations() throws SQLException {
    return ask(
        """
        select oid::regclass || ': is a view without security_invoker'
        from pg_class
        where relkind = 'v'
          and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
          and coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}' = false
        union all
        select oid::regclass || ': a materialized view, partition or foreign table orgo_app can read'
        from pg_class
        where (relkind in ('m', 'f') or relispartition and relkind in ('r', 'p'))
          and relnamespace <> 'pg_catalog'::regnamespace
          and has_table_privilege('orgo_app', oid, 'select')
        union all
        select oid::regprocedure || ': is a security definer nobody reviewed'
        from pg_proc
        where prosecdef
          and proname <> all (?)
          and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        """,
        Reviewed.SECURITY_DEFINERS);
  }

  private static Collection<String> globalTables() {
    return Reviewed.GLOBAL_TABLES.keySet();
  }

  private List<String> ask(String query, Object... values) throws SQLException {
    return ask(connection, query, values);
  }

  static List<String> ask(Connection connection, String query, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, value(connection, values[i]));
      }
      List<String> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(row.getString(1));
        }
      }
      return rows;
    }
  }

  private static Object value(Connection connection, Object value) throws SQLException {
    if (value instanceof Collection<?> texts) {
      Array array = connection.createArrayOf("text", texts.toArray());
      return array;
    }
    return value;
  }
}
