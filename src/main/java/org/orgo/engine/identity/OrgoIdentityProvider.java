package org.orgo.engine.identity;

import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** Answers what the engine asks about people of the current organization. */
final class OrgoIdentityProvider implements ReadOnlyIdentityProvider {

  private final Directory directory;
  private final Supplier<CommandExecutor> commands;

  OrgoIdentityProvider(Directory directory, Supplier<CommandExecutor> commands) {
    this.directory = directory;
    this.commands = commands;
  }

  @Override
  public User findUserById(String userId) {
    return directory.user(userId).orElse(null);
  }

  @Override
  public UserQuery createUserQuery() {
    return new DirectoryQueries.Users(commands.get(), directory);
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return createUserQuery();
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new BadUserRequestException("There is no user table to query");
  }

  /** Nobody logs in at the engine: they come through Orgo's login. */
  @Override
  public boolean checkPassword(String userId, String password) {
    return false;
  }

  @Override
  public Group findGroupById(String groupId) {
    return createGroupQuery().groupId(groupId).singleResult();
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new DirectoryQueries.Groups(commands.get(), directory);
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return createGroupQuery();
  }

  @Override
  public Tenant findTenantById(String tenantId) {
    return directory.tenant().filter(tenant -> tenant.getId().equals(tenantId)).orElse(null);
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new DirectoryQueries.Tenants(commands.get(), directory);
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return createTenantQuery();
  }

  @Override
  public void flush() {
    // nothing is ever written
  }

  @Override
  public void close() {
    // nothing is held
  }
}
