package org.orgo.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the system catalogue and names each right a role has beyond its task. */
final class PrivilegeCatalogue {

  private final Connection connection;

  PrivilegeCatalogue(Connection connection) {
    this.connection = connection;
  }

  List<String> violations() throws SQLException {
    List<String> found = new ArrayList<>();
    found.addAll(roles());
    found.addAll(ownership());
    found.addAll(application());
    found.addAll(readers());
    found.addAll(system());
    found.addAll(defaults());
    found.addAll(insights());
    found.addAll(backups());
    return found;
  }

  private List<String> roles() throws SQLException {
    return ask(
        """
        select rolname || ': has an attribute it must not have'
        from pg_roles
        where rolname like 'orgo%'
          and (rolsuper or rolcreatedb or rolcreaterole or rolreplication
            or rolbypassrls <> (rolname = 'orgo_backup'))
        union all
        select listed || ': does not exist'
        from unnest('{orgo_owner,orgo_app,orgo_system,orgo_backup,orgo_insights_ro}'::text[]) listed
        where to_regrole(listed) is null
        union all
        select member::regrole || ': is a member of ' || roleid::regrole
        from pg_auth_members
        where member::regrole::text like 'orgo%'
        union all
        select rolname || ': its sessions are not read only'
        from pg_roles
        where rolname in ('orgo_backup', 'orgo_insights_ro')
          and coalesce(rolconfig, '{}') && '{default_transaction_read_only=on}' = false
        """);
  }

  private List<String> ownership() throws SQLException {
    return ask(
        """
        select classid::regclass || ' ' || objid || ': belongs to ' || refobjid::regrole
        from pg_shdepend
        where deptype = 'o'
          and refclassid = 'pg_authid'::regclass
          and refobjid::regrole::text like 'orgo%'
          and refobjid <> 'orgo_owner'::regrole
        union all
        select oid::regclass || ': does not belong to orgo_owner'
        from pg_class
        where relnamespace in ('orgo'::regnamespace, 'engine'::regnamespace, 'insights'::regnamespace)
          and relowner <> 'orgo_owner'::regrole
        union all
        select rolname || ': may create in the schema ' || nspname
        from pg_roles, pg_namespace
        where rolname like 'orgo%'
          and rolname <> 'orgo_owner'
          and has_schema_privilege(rolname, pg_namespace.oid, 'create')
        union all
        select rolname || ': may create schemas or temporary tables'
        from pg_roles
        where rolname like 'orgo%'
          and (has_database_privilege(rolname, current_database(), 'create')
            or has_database_privilege(rolname, current_database(), 'temporary'))
        """);
  }

  /** One right less, and pg_dump takes no backup at all. */
  private List<String> backups() throws SQLException {
    return ask(
        """
        select oid::regclass || ': orgo_backup may not read it'
        from pg_class
        where relnamespace in ('orgo'::regnamespace, 'engine'::regnamespace, 'insights'::regnamespace)
          and relkind in ('r', 'p', 'S')
          and not case relkind
            when 'S' then has_sequence_privilege('orgo_backup', oid, 'select')
            else has_table_privilege('orgo_backup', oid, 'select')
          end
        """);
  }

  private List<String> application() throws SQLException {
    return ask(
        """
        select oid::regclass || ': orgo_app may do more than read and write rows'
        from pg_class
        where relnamespace in ('orgo'::regnamespace, 'engine'::regnamespace, 'insights'::regnamespace)
          and relkind in ('r', 'p', 'v', 'm')
          and has_table_privilege('orgo_app', oid, 'truncate, references, trigger, maintain')
        union all
        select oid::regclass || ': orgo_app may change what is append-only'
        from pg_class
        where relnamespace in ('orgo'::regnamespace, 'engine'::regnamespace, 'insights'::regnamespace)
          and relname in ('audit_entries', 'audit_seals', 'installation_log', 'flyway_schema_history')
          and (has_table_privilege('orgo_app', oid, 'delete')
            or has_any_column_privilege('orgo_app', oid, 'update')
            or relname = 'flyway_schema_history'
              and has_any_column_privilege('orgo_app', oid, 'insert'))
        union all
        select proname || ': orgo_app may raise or open walls'
        from pg_proc
        where proname in ('tenant_table', 'system_readable')
          and has_function_privilege('orgo_app', oid, 'execute')
        union all
        select rel.oid::regclass || ': everybody has rights on it'
        from pg_class rel, aclexplode(rel.relacl) acl
        where rel.relnamespace in ('orgo'::regnamespace, 'engine'::regnamespace, 'insights'::regnamespace)
          and acl.grantee = 0
        """);
  }

  /** Who only reads must have no other right on any table. */
  private List<String> readers() throws SQLException {
    return ask(
        """
        select tab.oid::regclass || ': ' || rolname || ' may write'
        from pg_class tab, pg_roles
        where rolname in ('orgo_backup', 'orgo_system', 'orgo_insights_ro')
          and tab.relnamespace in ('orgo'::regnamespace, 'engine'::regnamespace, 'insights'::regnamespace)
          and tab.relkind in ('r', 'p', 'v', 'm')
          and (has_table_privilege(rolname, tab.oid, 'delete, truncate, references, trigger, maintain')
            or has_any_column_privilege(rolname, tab.oid, 'insert, update'))
        union all
        select tab.oid::regclass || ': orgo_backup cannot read it, so a backup would miss it'
        from pg_class tab
        where tab.relnamespace in ('orgo'::regnamespace, 'engine'::regnamespace, 'insights'::regnamespace)
          and tab.relkind in ('r', 'p')
          and not has_table_privilege('orgo_backup', tab.oid, 'select')
        """);
  }

  private List<String> system() throws SQLException {
    List<String> reviewed =
        Reviewed.SYSTEM_READS.entrySet().stream()
            .flatMap(table -> table.getValue().stream().map(col -> table.getKey() + "." + col))
            .toList();
    return ask(
        """
        select tab.relname || '.' || col.attname || ': ' || rolname || ' may read it'
        from pg_class tab
        join pg_attribute col on col.attrelid = tab.oid and col.attnum > 0 and not col.attisdropped
        cross join pg_roles
        where rolname in ('orgo_system', 'orgo_insights_ro')
          and tab.relnamespace in ('orgo'::regnamespace, 'engine'::regnamespace, 'insights'::regnamespace)
          and tab.relkind in ('r', 'p', 'v', 'm')
          and has_column_privilege(rolname, tab.oid, col.attnum, 'select')
          and not (rolname = 'orgo_system' and tab.relname || '.' || col.attname = any (?))
          and not (rolname = 'orgo_insights_ro'
            and tab.relname in ('dim_dates', 'reader_logins', 'published_cells', 'published_wellbeing', 'published_stays'))
        """,
        reviewed);
  }

  /** What tables to come will grant. */
  private List<String> defaults() throws SQLException {
    return ask(
        """
        select 'default privileges of ' || coalesce(nspname, 'all schemas') || ': '
          || coalesce(nullif(acl.grantee, 0)::regrole::text, 'everybody') || ' gets '
          || acl.privilege_type
        from pg_default_acl
        left join pg_namespace on pg_namespace.oid = defaclnamespace
        cross join aclexplode(defaclacl) acl
        where acl.grantee <> 'orgo_owner'::regrole
          and not (acl.grantee = 'orgo_app'::regrole
            and acl.privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'USAGE'))
          and not (acl.grantee = 'orgo_backup'::regrole and acl.privilege_type = 'SELECT')
        """);
  }

  /**
   * A partition is readable and writable past the walls of its table; so a table of insights is
   * granted by name, and a partition to none but who copies all of it.
   */
  private List<String> insights() throws SQLException {
    return ask(
        """
        select tab.oid::regclass || ': ' || acl.grantee::regrole || ' has rights on a partition'
        from pg_class tab
        cross join aclexplode(tab.relacl) acl
        where tab.relispartition
          and tab.relkind in ('r', 'p')
          and acl.grantee not in ('orgo_owner'::regrole, 'orgo_backup'::regrole)
        union all
        select 'insights: ' || coalesce(nullif(acl.grantee, 0)::regrole::text, 'everybody')
          || ' gets rights on tables to come'
        from pg_default_acl
        cross join aclexplode(defaclacl) acl
        where defaclnamespace in (0, 'insights'::regnamespace)
          and acl.grantee <> 'orgo_owner'::regrole
        """);
  }

  private List<String> ask(String query, Object... values) throws SQLException {
    return WallsCatalogue.ask(connection, query, values);
  }
}
