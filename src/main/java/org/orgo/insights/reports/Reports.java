package org.orgo.insights.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.Viewer;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers reports: exactly over what the caller may read, or published ones of everybody's. */
@Service
public class Reports {

  private final ReportQueries queries;
  private final OwnFigures own;
  private final PublishedFigures published;
  private final Viewers viewers;
  private final ReportCache cache;

  Reports(
      ReportQueries queries,
      OwnFigures own,
      PublishedFigures published,
      Viewers viewers,
      ReportCache cache) {
    this.queries = queries;
    this.own = own;
    this.published = published;
    this.viewers = viewers;
    this.cache = cache;
  }

  /**
   * @throws InvalidRequest where the filter makes no sense
   * @throws NotAllowed when the right to what is asked for is missing
   */
  @Transactional(readOnly = true)
  public KeptReport read(ReportKind kind, ReportFilter filter) {
    ReportScope scope = filter.scope() == null ? ReportScope.MINE : filter.scope();
    wanted(scope).forEach(Reports::require);
    if (scope == ReportScope.ORGANIZATION && !kind.isPublished()) {
      throw new InvalidRequest(FieldError.notAmong("scope", List.of(ReportScope.MINE.name())));
    }
    ReportQuery query = queries.of(kind, filter);
    Viewer viewer = viewers.current();
    LocalDate closedUntil = published.closedUntil();
    ReportCache.ReportKey key =
        new ReportCache.ReportKey(
            CurrentTenant.require(),
            scope,
            scope == ReportScope.MINE ? fingerprint(viewer) : "",
            query,
            closedUntil);
    return cache.get(
        key,
        () ->
            ReportAnswer.of(
                scope,
                kind,
                scope == ReportScope.MINE
                    ? own.of(query, viewer)
                    : published.of(query, closedUntil),
                closedUntil));
  }

  /** How far the facts are that reports count. */
  @Transactional(readOnly = true)
  public FactsState state() {
    return published.state();
  }

  /** The functions that can be asked for. */
  @Transactional(readOnly = true)
  public List<String> functions() {
    return queries.functions();
  }

  /** Whether the caller may ask for everybody's. */
  public boolean mayReadOrganization() {
    return CurrentActor.get().may(Permissions.REPORTS_READ);
  }

  /** A token that is narrowed may lack what every member has. */
  private static List<String> wanted(ReportScope scope) {
    return scope == ReportScope.ORGANIZATION
        ? List.of(Permissions.REPORTS_READ)
        : List.of(Permissions.TASK_READ, Permissions.CASE_READ);
  }

  private static void require(String permission) {
    if (!CurrentActor.get().may(permission)) {
      throw new NotAllowed(permission);
    }
  }

  /** The same for two viewers only if they see the same. */
  private static String fingerprint(Viewer viewer) {
    return ReportCache.fingerprint(
        String.join(
            "|",
            String.valueOf(viewer.everything()),
            String.valueOf(viewer.userId()),
            String.valueOf(viewer.standsInFor()),
            sorted(viewer.roles()),
            String.valueOf(viewer.internalEverywhere()),
            sorted(viewer.internalRoles()),
            String.valueOf(viewer.restrictedEverywhere()),
            sorted(viewer.restrictedTypes())));
  }

  private static String sorted(List<String> names) {
    return new TreeSet<>(names).toString();
  }
}
