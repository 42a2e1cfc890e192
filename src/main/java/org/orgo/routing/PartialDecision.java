package org.orgo.routing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.organizations.profile.Profile;
import org.orgo.routing.classification.Classification;
import org.orgo.routing.classification.Classifier;
import org.orgo.routing.classification.Classifier.Verdict;
import org.orgo.routing.classification.DomainWords;
import org.orgo.routing.queues.Placement;
import org.orgo.routing.queues.QueueResolver;
import org.orgo.routing.queues.QueueResolver.Address;
import org.orgo.routing.queues.QueueResolver.Resolution;
import org.orgo.routing.tables.DecisionTrace;
import org.orgo.vocabulary.label.Handling;
import org.orgo.vocabulary.work.Severity;

/**
 * The decision about one signal as far as the tables were asked, by the steps of a diagram or all
 * at once. What nobody has asked is decided as by a table without a matching row. Belongs to one
 * thread.
 */
public final class PartialDecision {

  private final KnownSignal signal;
  private final Classifier classifier;
  private final DecisionPart<Verdict> verdict;
  private final DecisionPart<Address> address;
  private final DecisionPart<Resolution> place;
  private final DecisionPart<Classification> about;
  private final DecisionPart<Urgency> urgency;
  private RoutingAnswers answers;

  PartialDecision(
      KnownSignal signal,
      RoutingAnswers given,
      Classifier classifier,
      QueueResolver queues,
      DomainWords words) {
    this.signal = signal;
    this.answers = given;
    this.classifier = classifier;
    this.verdict =
        new DecisionPart<>(
            notes ->
                classifier.classify(signal.facts(), answer(RoutingQuestion.CLASSIFICATION), notes),
            RoutingQuestion.CLASSIFICATION);
    this.address =
        new DecisionPart<>(
            notes -> queues.address(signal.facts(), verdict.get().label(), notes),
            RoutingQuestion.CLASSIFICATION);
    this.place =
        new DecisionPart<>(
            notes ->
                queues.resolve(
                    signal.facts(),
                    verdict.get().under(address.get().label()),
                    answer(RoutingQuestion.QUEUE),
                    signal.profile(),
                    notes),
            RoutingQuestion.CLASSIFICATION,
            RoutingQuestion.QUEUE);
    this.about =
        new DecisionPart<>(
            notes -> about(words, notes), RoutingQuestion.CLASSIFICATION, RoutingQuestion.SEVERITY);
    this.urgency =
        new DecisionPart<>(
            notes -> Urgency.of(answer(RoutingQuestion.URGENCY), signal.profile()),
            RoutingQuestion.URGENCY);
  }

  /** What a table is asked now; it depends on what was answered before. */
  public Map<String, Object> inputs(RoutingQuestion question) {
    Profile profile = signal.profile();
    return switch (question) {
      case CLASSIFICATION -> classifier.inputs(signal.facts(), signal.themes());
      case SEVERITY ->
          classifier.severityInputs(answer(RoutingQuestion.CLASSIFICATION), signal.themes());
      case QUEUE -> QueueResolver.inputs(address.get(), verdict.get().about().type(), profile);
      case URGENCY -> Urgency.inputs(about.get(), profile);
    };
  }

  public void answered(RoutingQuestion question, DecisionOutcome answer) {
    answers = answers.with(question, answer);
    Stream.of(verdict, address, place, about, urgency).forEach(part -> part.answered(question));
  }

  public RoutingAnswers answers() {
    return answers;
  }

  public Handling opens() {
    return placement().opens();
  }

  Classification about() {
    return about.get();
  }

  Placement placement() {
    return place.get().placement();
  }

  Urgency urgency() {
    return urgency.get();
  }

  /** All that is decided so far, and why. */
  public RoutingDecision decision() {
    Profile profile = signal.profile();
    return new RoutingDecision(
        about(),
        placement(),
        urgency(),
        Assistance.of(profile.automation(), place.get().wanted()),
        new Explanation(traces(), Explanation.used(profile), notes()));
  }

  private List<DecisionTrace> traces() {
    return Stream.concat(
            Stream.of(signal.themes().trace()),
            Stream.of(RoutingQuestion.values())
                .flatMap(question -> answers.to(question).stream())
                .map(DecisionTrace::of))
        .toList();
  }

  private List<String> notes() {
    return Stream.of(verdict, address, place, about)
        .flatMap(part -> part.notes().stream())
        .toList();
  }

  private Classification about(DomainWords words, Consumer<String> notes) {
    Classification kind = verdict.get().about();
    Severity weighed = Classifier.severity(answer(RoutingQuestion.SEVERITY), kind.severity());
    ManualOverrides named = signal.named();
    Classification held = words.hold(named.over(kind.weighing(weighed)), named, notes);
    if (named.severity() != null) {
      notes.accept(
          "The severity %s was named by %s."
              .formatted(
                  named.severity(),
                  signal.facts().channel().equals("EMAIL") ? "its sender" : "hand"));
    }
    return held;
  }

  private DecisionOutcome answer(RoutingQuestion question) {
    return answers.to(question).orElseGet(() -> DecisionOutcome.none(question.table()));
  }
}
