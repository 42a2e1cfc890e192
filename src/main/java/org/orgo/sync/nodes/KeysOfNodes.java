package org.orgo.sync.nodes;

import java.time.Duration;
import java.util.Set;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.tokens.ApiTokenId;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.people.tokens.IssuedToken;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.springframework.stereotype.Component;

/**
 * Keys of nodes: API tokens of their users that open the synchronization alone. What a node then
 * may do to tasks follows from the account, not from the key.
 */
@Component
class KeysOfNodes {

  private static final Set<String> SCOPES = Set.of(Permissions.NODE_SYNC);

  private final UserAccounts users;
  private final Actors actors;
  private final ApiTokens tokens;

  KeysOfNodes(UserAccounts users, Actors actors, ApiTokens tokens) {
    this.users = users;
    this.actors = actors;
    this.tokens = tokens;
  }

  IssuedToken issue(UserId user, String name, Duration life) {
    users.requireActive("user_id", user);
    Actor owner = actors.find(user).orElseThrow(() -> new UnknownReference("user_id", "user"));
    return tokens.issue(owner, name, SCOPES, life);
  }

  /** Ends a key; one that has ended already stays so. */
  void revoke(Actor administrator, ApiTokenId key) {
    try {
      tokens.revoke(administrator, key);
    } catch (NotFound ended) {
      // by its owner, or with the account
    }
  }
}
