package org.orgo.routing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.orgo.routing.classification.Classification;
import org.orgo.routing.queues.Placement;
import org.orgo.vocabulary.label.Handling;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;

/** What becomes of a signal, and why. */
public record RoutingDecision(
    Classification about,
    Placement placement,
    Urgency urgency,
    Assistance assistance,
    Explanation explanation) {

  public Label label() {
    return placement.label();
  }

  public Optional<Label> originLabel() {
    return placement.origin();
  }

  public String type() {
    return about.type();
  }

  public Category category() {
    return about.category();
  }

  public String subtype() {
    return about.subtype();
  }

  public Severity severity() {
    return about.severity();
  }

  public List<String> tags() {
    return about.tags();
  }

  public Handling opens() {
    return placement.opens();
  }

  public HorizontalRole ownerRole() {
    return placement.ownerRole();
  }

  public Visibility visibility() {
    return placement.visibility();
  }

  public NotifyScope notifyScope() {
    return placement.notifyScope();
  }

  public Priority priority() {
    return urgency.priority();
  }

  public Duration reactivity() {
    return urgency.reactivity();
  }

  public boolean immediateEscalation() {
    return urgency.immediateEscalation();
  }

  /** The same, for work that came from a broadcast. */
  RoutingDecision from(Label broadcast) {
    return new RoutingDecision(about, placement.from(broadcast), urgency, assistance, explanation);
  }

  /** The same, opening a task whatever else it opens. */
  public RoutingDecision withTask() {
    return new RoutingDecision(about, placement.withTask(), urgency, assistance, explanation);
  }

  /** The same, with one more sentence about what no table says. */
  public RoutingDecision noting(String sentence) {
    return new RoutingDecision(about, placement, urgency, assistance, explanation.noting(sentence));
  }
}
