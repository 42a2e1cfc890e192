package org.orgo.reviews.response.opening;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.reviews.response.PatternWords;
import org.orgo.routing.ManualOverrides;
import org.orgo.routing.RoutingDecision;
import org.orgo.routing.RoutingDesk;
import org.orgo.routing.SignalFacts;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.web.ReaderLocale;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Decides about a pattern's case as about other work, and words it in the organization's language.
 */
@Component
class PatternRouting {

  private final RoutingDesk routing;
  private final PatternOwner owner;
  private final Roles roles;
  private final Organizations organizations;
  private final Clock clock;

  PatternRouting(
      RoutingDesk routing,
      PatternOwner owner,
      Roles roles,
      Organizations organizations,
      Clock clock) {
    this.routing = routing;
    this.owner = owner;
    this.roles = roles;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * @param work the id of the case that is opened
   */
  RoutingDecision decide(UUID work, Label label, Severity severity) {
    Label routed = owner.routed(label);
    RoutingDecision decision =
        routing
            .forWork(work)
            .decideWork(
                SignalFacts.of(SignalSource.API.name(), "", "").labelled(routed),
                new ManualOverrides(null, null, null, severity));
    return routed.equals(label)
        ? decision
        : decision.noting(
            "The label %s names no role there is here; %s answers for it."
                .formatted(label, decision.ownerRole()));
  }

  Optional<String> knownRole(String written) {
    return roles.resolve(written).map(Role::code);
  }

  /** Where a person confirms every routing, this one too; the case itself is opened in any case. */
  Proposals proposals(RoutingDecision decision) {
    return new Proposals(decision.assistance().confirmRouting(), false);
  }

  PatternWords words() {
    Organization organization = organizations.current();
    Locale language = ReaderLocale.spoken(organization.locale()).orElse(Locale.ENGLISH);
    return new PatternWords(new Texts(language, organization.zone(), clock.instant()));
  }
}
