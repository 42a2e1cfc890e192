package org.orgo.testing;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * An organization founded for a test. Its users are {@code admin, worker, safety, supervisor, head,
 * director, ceo, hr, analyst, compliance, ops}.
 */
public record TestOrganization(
    OrganizationId id, String slug, Map<String, UserId> users, Rights rights) {

  /** What the organization asks about its users. */
  record Rights(Actors actors, ApiTokens tokens) {}

  public UserId user(String name) {
    UserId user = users.get(name);
    if (user == null) {
      throw new IllegalArgumentException("There is no user " + name + " but " + users.keySet());
    }
    return user;
  }

  public String email(String name) {
    return "%s@%s.example".formatted(name, slug);
  }

  public Actor actor(String name) {
    return asSystem(() -> rights.actors().find(user(name)).orElseThrow());
  }

  /** A bearer token of the user. */
  public String token(String name) {
    return as(
        name,
        () ->
            rights
                .tokens()
                .issue(CurrentActor.get(), "test", Set.of(), Duration.ofHours(1))
                .text());
  }

  public <T> T as(String name, Supplier<T> work) {
    return CurrentActor.as(actor(name), work);
  }

  public void run(String name, Runnable work) {
    CurrentActor.as(
        actor(name),
        () -> {
          work.run();
          return null;
        });
  }

  public <T> T asSystem(Supplier<T> work) {
    return CurrentTenant.as(id, work);
  }

  public void runAsSystem(Runnable work) {
    CurrentTenant.run(id, work);
  }
}
