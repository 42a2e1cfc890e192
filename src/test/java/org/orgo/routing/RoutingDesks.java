package org.orgo.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.orgo.domains.DomainModules;
import org.orgo.engine.decisions.Decisions;
import org.orgo.organizations.profile.Profile;
import org.orgo.organizations.profile.Profiles;
import org.orgo.people.roles.RoleDirectory;
import org.orgo.people.roles.StandardRoles;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;

/** Desks of organizations that have every role the shared tables name. */
public final class RoutingDesks {
  public static final Set<String> ROLES = Set.copyOf(StandardRoles.codes());

  private static final Profiles PROFILES = Profiles.fromClasspath();
  private static final DomainModules SHIPPED = DomainModules.fromClasspath();

  private RoutingDesks() {}

  static Profile profile(String code) {
    return PROFILES.named(code);
  }

  static RoutingDesk of(String profile) {
    return of(profile(profile), roles(ROLES), Rows.SHARED);
  }

  static RoutingDesk of(Supplier<Profile> profileNow) {
    return new RoutingDesk(Rows.SHARED, profileNow, roles(ROLES), new Hints());
  }

  static RoutingDesk of(Profile profile, RoleDirectory roles, Decisions decisions) {
    return new RoutingDesk(decisions, () -> profile, roles, new Hints());
  }

  /** Roles under their own code, and {@code Safety} as an alias. */
  public static RoleDirectory roles(Set<String> codes) {
    return new RoleDirectory() {
      @Override
      public Optional<HorizontalRole> resolve(HorizontalRole written) {
        String code = written.code().equals("Safety") ? "Operations.Safety" : written.code();
        return Optional.of(code).filter(codes::contains).map(HorizontalRole::parse);
      }

      @Override
      public HorizontalRole triageRole() {
        return HorizontalRole.parse("Triage");
      }

      @Override
      public Set<String> catalogue() {
        return new TreeSet<>(codes);
      }

      @Override
      public Set<String> rolesOf(String slug) {
        return slug.equals("elm") ? Set.of("Triage", "Elm.Treehouse") : codes;
      }
    };
  }

  private static final class Hints implements DomainHints {
    @Override
    public Optional<String> domainOfAddress(String localPart) {
      return Optional.ofNullable(
              Map.of("hausmeister", "maintenance", "books", "library").get(localPart))
          .or(() -> SHIPPED.domainOfAddress(localPart));
    }

    @Override
    public Optional<Domain> domain(String type) {
      return Optional.of(type)
          .filter("library"::equals)
          .map(
              library ->
                  new Domain(
                      Label.parse("1001.11.Education.Support"),
                      List.of(Category.REQUEST, Category.REPORT),
                      List.of("lost_book", "general")));
    }

    @Override
    public Optional<String> domainOfRole(HorizontalRole role) {
      return Optional.ofNullable(
          Map.of("Operations.Safety", "safety", "Ops.Maintenance", "maintenance").get(role.code()));
    }
  }
}
