package org.orgo.people.roles;

import java.util.ArrayList;
import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persistence.RoleMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Renames and removes roles of the current organization. What names a role by its code, such as a
 * table, never names nothing afterwards: the code goes on as an alias.
 */
@Service
public class RoleAdministration {

  private final Roles roles;
  private final RoleMapper mapper;
  private final ObjectProvider<RoleReferences> references;
  private final Authorizations authorizations;
  private final AuditLog audit;

  RoleAdministration(
      Roles roles,
      RoleMapper mapper,
      ObjectProvider<RoleReferences> references,
      Authorizations authorizations,
      AuditLog audit) {
    this.roles = roles;
    this.mapper = mapper;
    this.references = references;
    this.authorizations = authorizations;
    this.audit = audit;
  }

  /** Its people and work stay with it, and its old code becomes an alias. */
  @Transactional
  public void rename(String code, String newCode) {
    Role role = requireRole(code);
    OrganizationId organization = CurrentTenant.require();
    mapper.deleteAlias(organization, newCode);
    mapper.rename(organization, role.code(), newCode);
    mapper.insertAlias(organization, role.code(), newCode);
    record("role.renamed", newCode);
  }

  /**
   * @throws RoleInUse naming the tables and rows that name it, or when people or work depend on it
   */
  @Transactional
  public void remove(String code) {
    Role role = requireRole(code);
    List<String> names = namesOf(role);
    List<String> places =
        references.orderedStream().flatMap(each -> each.naming(names).stream()).toList();
    if (!places.isEmpty()) {
      throw RoleInUse.namedBy(role.code(), places);
    }
    delete(role);
  }

  /**
   * Removes a role whose names the successor takes over, so that the tables go on as they are.
   *
   * @throws RoleInUse when people or work depend on it
   */
  @Transactional
  public void remove(String code, String successor) {
    Role role = requireRole(code);
    Role heir = roles.require("successor", successor);
    delete(role);
    namesOf(role).forEach(name -> mapper.insertAlias(CurrentTenant.require(), name, heir.code()));
    roles.changed();
  }

  private void delete(Role role) {
    if (role.triage()) {
      throw RoleInUse.triage(role.code());
    }
    OrganizationId organization = CurrentTenant.require();
    try {
      role.aliases().forEach(alias -> mapper.deleteAlias(organization, alias));
      mapper.delete(organization, role.code());
    } catch (DataIntegrityViolationException referenced) {
      throw RoleInUse.byPeopleOrWork(role.code(), referenced);
    }
    record("role.removed", role.code());
  }

  private void record(String action, String code) {
    audit.record(LogCategory.SECURITY, action, "role", code, "code");
    roles.changed();
  }

  private Role requireRole(String code) {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
    return roles.require("code", code);
  }

  private static List<String> namesOf(Role role) {
    List<String> names = new ArrayList<>(role.aliases());
    names.add(role.code());
    return names;
  }
}
