package org.orgo.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.authorization.Protected;
import org.orgo.people.authorization.Protection;
import org.orgo.vocabulary.work.Visibility;

/** Starts valid: an account without a password or roles; an item that its queue alone reads. */
public final class PeopleFixtures {

  private PeopleFixtures() {}

  public static AnAccount anAccount() {
    return new AnAccount();
  }

  public static AnItem anItem() {
    return new AnItem();
  }

  /** Somebody about to get an account, under an address nobody else has. */
  public static final class AnAccount {

    private String email = "somebody-" + UUID.randomUUID() + "@example.org";
    private String name = "Somebody";
    private String passwordHash;
    private final List<String> roles = new ArrayList<>();

    public AnAccount at(String address) {
      email = address;
      return this;
    }

    public AnAccount named(String newName) {
      name = newName;
      return this;
    }

    public AnAccount withPassword(String hash) {
      passwordHash = hash;
      return this;
    }

    public AnAccount holding(String... codes) {
      roles.addAll(List.of(codes));
      return this;
    }

    public NewUserAccount draft() {
      return new NewUserAccount(email, name, passwordHash, null, roles);
    }
  }

  /** Something protected: RESTRICTED, for Ops.Maintenance. */
  public static final class AnItem implements Protected {

    private Visibility visibility = Visibility.RESTRICTED;
    private String ownerRole = "Ops.Maintenance";
    private String type = "maintenance";
    private UserId owner;
    private UserId assignee;
    private Set<UserId> users = Set.of();
    private Set<String> roles = Set.of();

    public AnItem visible(Visibility newVisibility) {
      visibility = newVisibility;
      return this;
    }

    public AnItem inQueue(String role) {
      ownerRole = role;
      return this;
    }

    public AnItem ofType(String domain) {
      type = domain;
      return this;
    }

    public AnItem ownedBy(UserId user) {
      owner = user;
      return this;
    }

    public AnItem assignedTo(UserId user) {
      assignee = user;
      return this;
    }

    public AnItem sharedWith(UserId user) {
      users = Set.of(user);
      return this;
    }

    public AnItem escalatedTo(String role) {
      roles = Set.of(role);
      return this;
    }

    @Override
    public Protection protection() {
      return new Protection(visibility, ownerRole, owner, assignee, type, users, roles);
    }
  }
}
