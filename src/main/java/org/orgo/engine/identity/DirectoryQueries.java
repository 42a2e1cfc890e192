package org.orgo.engine.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** The engine's three queries about people, answered from the directory and filtered here. */
final class DirectoryQueries {

  private DirectoryQueries() {}

  static final class Users extends UserQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient Directory directory;

    Users(CommandExecutor commands, Directory directory) {
      super(commands);
      this.directory = directory;
    }

    @Override
    public long executeCount(CommandContext context) {
      return found().count();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
      return cut(found(), page);
    }

    private Stream<User> found() {
      return candidates()
          .filter(user -> among(getIds(), user.getId()))
          .filter(user -> same(getFirstName(), user.getFirstName()))
          .filter(user -> like(getFirstNameLike(), user.getFirstName()))
          .filter(user -> same(getLastName(), user.getLastName()))
          .filter(user -> like(getLastNameLike(), user.getLastName()))
          .filter(user -> same(getEmail(), user.getEmail()))
          .filter(user -> like(getEmailLike(), user.getEmail()))
          .filter(user -> isCurrent(directory, getTenantId()));
    }

    private Stream<User> candidates() {
      if (getId() != null) {
        return directory.user(getId()).stream()
            .filter(user -> getGroupId() == null || isMember(user.getId(), getGroupId()));
      }
      return getGroupId() != null
          ? directory.members(getGroupId()).stream()
          : directory.users().stream();
    }

    private boolean isMember(String userId, String groupId) {
      return directory.groupsOf(userId).stream().anyMatch(group -> group.getId().equals(groupId));
    }
  }

  static final class Groups extends GroupQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient Directory directory;

    Groups(CommandExecutor commands, Directory directory) {
      super(commands);
      this.directory = directory;
    }

    @Override
    public long executeCount(CommandContext context) {
      return found().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
      return cut(found(), page);
    }

    private Stream<Group> found() {
      List<Group> candidates =
          getUserId() == null ? directory.groups() : directory.groupsOf(getUserId());
      return candidates.stream()
          .filter(group -> same(getId(), group.getId()))
          .filter(group -> among(getIds(), group.getId()))
          .filter(group -> same(getName(), group.getName()))
          .filter(group -> like(getNameLike(), group.getName()))
          .filter(group -> same(getType(), group.getType()))
          .filter(group -> isCurrent(directory, getTenantId()));
    }
  }

  static final class Tenants extends TenantQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient Directory directory;

    Tenants(CommandExecutor commands, Directory directory) {
      super(commands);
      this.directory = directory;
    }

    @Override
    public long executeCount(CommandContext context) {
      return found().count();
    }

    @Override
    public List<Tenant> executeList(CommandContext context, Page page) {
      return cut(found(), page);
    }

    private Stream<Tenant> found() {
      return directory.tenant().stream()
          .filter(tenant -> same(getId(), tenant.getId()))
          .filter(tenant -> among(getIds(), tenant.getId()))
          .filter(tenant -> same(getName(), tenant.getName()))
          .filter(tenant -> like(getNameLike(), tenant.getName()))
          .filter(tenant -> userId == null || directory.user(userId).isPresent());
    }
  }

  private static boolean isCurrent(Directory directory, String tenantId) {
    return tenantId == null
        || directory.tenant().filter(tenant -> tenant.getId().equals(tenantId)).isPresent();
  }

  private static boolean same(String wanted, String value) {
    return wanted == null || wanted.equals(value);
  }

  private static boolean among(String[] wanted, String value) {
    return wanted == null || wanted.length == 0 || Arrays.asList(wanted).contains(value);
  }

  /** Only what people type: text with {@code %} around it. */
  private static boolean like(String wanted, String value) {
    return wanted == null
        || value
            .toLowerCase(Locale.ROOT)
            .contains(wanted.replace("%", "").toLowerCase(Locale.ROOT));
  }

  private static <T> List<T> cut(Stream<T> found, Page page) {
    return page == null
        ? found.toList()
        : found.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
  }
}
