package org.orgo.organizations.profile;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.Range;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;

/**
 * How an organization wants to work: deadlines, openness, reviews, records and defaults. Its
 * components are the keys of the files in {@code config/profiles/}, in snake case.
 *
 * @param code the name of its file
 * @param changes empty in a file that does not say it
 * @param exports empty in a file that does not say it
 * @param intake empty in a file that does not say it
 * @param access empty in a file that does not say it
 * @param requesters empty in a file that does not say it
 * @param notices empty in a file that does not say it
 */
public record Profile(
    String code,
    @Valid Escalation escalation,
    Transparency transparency,
    NotifyScope notifyScope,
    Automation automation,
    Defaults defaults,
    @Valid Reviews reviews,
    @Valid Records records,
    Optional<@Valid Changes> changes,
    Optional<@Valid Exports> exports,
    Optional<@Valid ReportIntake> intake,
    Optional<@Valid Access> access,
    Optional<@Valid Requesters> requesters,
    Optional<@Valid NoticeLimits> notices) {
  /** A century covers every retention and stays within every calendar. */
  private static final int MAX_DAYS = 36_525;

  /** When unanswered work moves up, and how. Both durations run in the organization's calendar. */
  public record Escalation(
      Duration reactivity,
      Duration maximum,
      Granularity granularity,
      boolean clockStopsOnHold,
      Immediate immediate) {}

  /** Which severities escalate at creation. Shipped profiles let moderate follow minor. */
  public record Immediate(boolean critical, boolean major, boolean moderate, boolean minor) {

    public boolean escalates(Severity severity) {
      return switch (severity) {
        case CRITICAL -> critical;
        case MAJOR -> major;
        case MODERATE -> moderate;
        case MINOR -> minor;
      };
    }
  }

  /** The values of a new item when no table decides. */
  public record Defaults(Visibility visibility, Priority priority) {}

  /** Reviews: their rhythm, what counts as a pattern, which cyclic reviews are held. */
  public record Reviews(ReviewRhythm rhythm, @Valid Pattern pattern, Cyclic cyclic) {}

  public record Pattern(
      PatternSensitivity sensitivity,
      @Range(min = 1, max = MAX_DAYS) int windowDays,
      @Range(min = 1, max = 1_000_000) int minimumEvents) {}

  public record Cyclic(
      boolean weekly,
      boolean monthly,
      boolean yearly,
      boolean crossDepartmentTrends,
      boolean highRiskIndicators) {}

  /** How definitions of the organization are changed. */
  public record Changes(boolean secondPerson) {}

  /** How files of work leave the organization. */
  public record Exports(boolean secondPerson) {}

  /**
   * Where reports come in besides mail, REST and members.
   *
   * @param anonymousReports whether there is a public form without a login
   */
  public record ReportIntake(boolean anonymousReports) {}

  /** How people of the organization log in. */
  public record Access(SecondFactorScope secondFactor) {}

  /**
   * What people who write by mail are told without anybody writing to them; a mailbox may have it
   * otherwise.
   *
   * @param receipt whether they are told at once that their mail has arrived
   * @param hold whether they are told what their work waits for
   * @param completion whether they are told what was done
   * @param reopening whether an answer about closed work opens new work
   * @param statusPage whether the receipt links to a page that shows how far it is
   */
  public record Requesters(
      boolean receipt, boolean hold, boolean completion, boolean reopening, boolean statusPage) {}

  /**
   * How much people are told.
   *
   * @param escalationBudget as many escalations reach one person within 15 minutes; more are held
   */
  public record NoticeLimits(@Range(min = 1, max = 1_000) int escalationBudget) {}

  public record Records(LogLevel logLevel, @Range(min = 1, max = MAX_DAYS) int retentionDays) {}
}
