package org.orgo.reviews.cycle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that each organization has one waiting instance of the diagram for each cadence of its
 * profile, with its timer at the organization's time.
 */
@Service
public class ReviewCycles {

  private static final Logger log = LoggerFactory.getLogger(ReviewCycles.class);

  private final Organizations organizations;
  private final CyclePlanner planner;
  private final CycleInstances instances;
  private final TransactionTemplate transaction;

  ReviewCycles(
      Organizations organizations,
      CyclePlanner planner,
      CycleInstances instances,
      TransactionTemplate transaction) {
    this.organizations = organizations;
    this.planner = planner;
    this.instances = instances;
    this.transaction = transaction;
  }

  /**
   * Adjusts the cycles of one organization, in the transaction of the caller if there is one. To be
   * called by whoever changes its profile, its time zone or its status.
   *
   * @param organization as it is to be from now on
   */
  public void adjust(Organization organization) {
    CurrentTenant.run(
        organization.organizationId(),
        () -> transaction.executeWithoutResult(status -> adjustLocked(organization)));
  }

  private void adjustLocked(Organization organization) {
    instances.lock();
    String slug = organization.slug();
    String definition = definitionOf(slug, definitions());
    CyclePlan plan = planner.plan(organization, instances.of(slug), definition);
    plan.ended().forEach(instances::end);
    plan.started().forEach(begun -> instances.start(slug, definition, begun.last(), begun.due()));
    plan.moved().forEach(moved -> instances.move(moved.cycle(), moved.due()));
  }

  /**
   * Adjusts all that need it, and finds out with three statements which these are.
   *
   * @return how many were adjusted
   */
  public int reconcile() {
    Map<String, List<WaitingCycle>> present =
        transaction.execute(status -> instances.all()).stream()
            .collect(Collectors.groupingBy(WaitingCycle::slug));
    Map<String, String> definitions = transaction.execute(status -> definitions());
    Set<String> closed = new HashSet<>(present.keySet());
    int adjusted = 0;
    for (Organization organization : organizations.active()) {
      String slug = organization.slug();
      closed.remove(slug);
      CyclePlan plan =
          planner.plan(
              organization, present.getOrDefault(slug, List.of()), definitionOf(slug, definitions));
      adjusted += plan.isEmpty() ? 0 : tryToAdjust(slug, () -> organization);
    }
    for (String slug : closed) {
      adjusted += tryToAdjust(slug, () -> organizations.get(slug));
    }
    return adjusted;
  }

  /** One that fails keeps no other from its reviews, and is tried again by the next round. */
  private int tryToAdjust(String slug, Supplier<Organization> organization) {
    try {
      adjust(organization.get());
      return 1;
    } catch (RuntimeException failure) {
      log.warn("The review cycles of {} were not adjusted", slug, failure);
      return 0;
    }
  }

  /** By slug; everybody's has none. */
  private Map<String, String> definitions() {
    Map<String, String> definitions = new TreeMap<>();
    instances
        .deployed()
        .forEach(
            each -> definitions.put(each.slug() == null ? "" : each.slug(), each.definitionId()));
    return definitions;
  }

  private static String definitionOf(String slug, Map<String, String> definitions) {
    return definitions.getOrDefault(slug, definitions.get(""));
  }
}
