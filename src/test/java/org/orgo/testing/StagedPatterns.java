package org.orgo.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternSearch;
import org.orgo.reviews.response.PatternResponse;

/**
 * Patterns that tests put in place of those that would be found, and what was asked and answered.
 */
public final class StagedPatterns {

  /** An answer, as it was given. */
  public record Answer(ReviewPeriod period, List<FoundPattern> patterns) {}

  private final Map<OrganizationId, Function<ReviewPeriod, List<FoundPattern>>> searches =
      new ConcurrentHashMap<>();
  private final Map<OrganizationId, BiConsumer<ReviewPeriod, List<FoundPattern>>> responses =
      new ConcurrentHashMap<>();
  private final Map<OrganizationId, List<ReviewPeriod>> asked = new ConcurrentHashMap<>();
  private final Map<OrganizationId, List<Answer>> answered = new ConcurrentHashMap<>();
  private volatile PatternResponse real;

  public void find(
      TestOrganization organization, Function<ReviewPeriod, List<FoundPattern>> search) {
    searches.put(organization.id(), search);
    responses.putIfAbsent(organization.id(), (period, patterns) -> {});
  }

  public void find(TestOrganization organization, FoundPattern... patterns) {
    find(organization, period -> List.of(patterns));
  }

  /** Called before an answer is noted; may fail. */
  public void respond(
      TestOrganization organization, BiConsumer<ReviewPeriod, List<FoundPattern>> response) {
    responses.put(organization.id(), response);
  }

  /** As in production, and then something else, in the same transaction. */
  public void answer(
      TestOrganization organization, BiConsumer<ReviewPeriod, List<FoundPattern>> andThen) {
    respond(
        organization,
        (period, found) -> {
          real.answer(period, found);
          andThen.accept(period, found);
        });
  }

  public List<ReviewPeriod> askedBy(TestOrganization organization) {
    return asked.getOrDefault(organization.id(), List.of());
  }

  public List<Answer> answeredTo(TestOrganization organization) {
    return answered.getOrDefault(organization.id(), List.of());
  }

  PatternSearch searching(PatternSearch real) {
    return (period, kinds) -> {
      OrganizationId organization = CurrentTenant.require();
      asked.computeIfAbsent(organization, id -> new CopyOnWriteArrayList<>()).add(period);
      Function<ReviewPeriod, List<FoundPattern>> staged = searches.get(organization);
      return staged == null
          ? real.search(period, kinds)
          : staged.apply(period).stream().filter(found -> kinds.contains(found.kind())).toList();
    };
  }

  PatternResponse answering(PatternResponse production) {
    real = production;
    return (period, patterns) -> {
      OrganizationId organization = CurrentTenant.require();
      responses.getOrDefault(organization, production::answer).accept(period, patterns);
      answered
          .computeIfAbsent(organization, id -> new CopyOnWriteArrayList<>())
          .add(new Answer(period, patterns));
    };
  }
}
