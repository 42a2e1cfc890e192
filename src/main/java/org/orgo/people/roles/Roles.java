package org.orgo.people.roles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.orgo.audit.AuditLog;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.UnknownPermission;
import org.orgo.people.persistence.RoleMapper;
import org.orgo.platform.caching.ReadThrough;
import org.orgo.platform.events.AfterCompletion;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The roles of the current organization. Cached for a few seconds; another node's change is seen
 * after that.
 */
@Service
public class Roles {

  private static final Duration CACHE_TTL = Duration.ofSeconds(5);

  private final RoleMapper mapper;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Cache<OrganizationId, RoleRegistry> registries =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).maximumSize(1_000).build();

  Roles(RoleMapper mapper, AuditLog audit, TransactionTemplate transaction) {
    this.mapper = mapper;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Transactional
  public void create(NewRole role) {
    role.permissions().stream()
        .filter(permission -> !Permissions.isKnown(permission))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new UnknownPermission(unknown);
            });
    OrganizationId organization = CurrentTenant.require();
    mapper.insert(organization, role);
    role.aliases().forEach(alias -> mapper.insertAlias(organization, alias, role.code()));
    audit.record(LogCategory.SECURITY, "role.created", "role", role.code(), "permissions");
    changed();
  }

  public List<Role> all() {
    return registry().all();
  }

  public Optional<Role> find(String code) {
    return registry().find(code);
  }

  /**
   * By code or alias, in any letter case; {@code Ops.Safety} finds {@code Operations.Safety} where
   * both words name one function.
   */
  public Optional<Role> resolve(String codeOrAlias) {
    return registry().resolve(codeOrAlias);
  }

  /**
   * The role that a person typed.
   *
   * @param field as the request calls it
   * @throws UnknownRole naming the field and the roles there are
   */
  public Role require(String field, String codeOrAlias) {
    return resolve(codeOrAlias)
        .orElseThrow(() -> new UnknownRole(field, all().stream().map(Role::code).toList()));
  }

  /** The queue for work that no other role owns. */
  public Role triage() {
    return registry()
        .triage()
        .orElseThrow(() -> new IllegalStateException("The organization has no triage role"));
  }

  /**
   * The escalation line above a role, from the next one to the top, including roles nobody holds.
   */
  public List<Role> lineAbove(String code) {
    return registry().lineAbove(code);
  }

  /** The roles below these on the escalation line, also where a path skips levels between them. */
  public List<String> codesBelow(Collection<String> codes) {
    return registry().codesBelow(codes);
  }

  public List<String> codesOfFunctions(List<String> functions) {
    return registry().codesOfFunctions(functions);
  }

  /** Empties the cache: now for this transaction, and once more after the commit. */
  public void changed() {
    OrganizationId organization = CurrentTenant.require();
    AfterCompletion.alsoRun(() -> registries.invalidate(organization));
  }

  private RoleRegistry registry() {
    return ReadThrough.get(
        registries,
        CurrentTenant.require(),
        organization -> transaction.execute(status -> new RoleRegistry(mapper.all(organization))));
  }
}
