package org.orgo.studio.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.orgo.signals.NewSignal;
import org.orgo.testing.TestOrganization;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;

/** Signals of many kinds, the same ones for a seed. */
final class TypedSignals {

  private static final List<String> MATTERS =
      List.of(
          "The tap in room %d drips",
          "Water leak in ward %d",
          "Fire in the kitchen of floor %d",
          "Somebody fell on the stairs of house %d",
          "The printer on floor %d does not work",
          "Question about my payslip of month %d",
          "Complaint about bullying in team %d",
          "The lift %d is stuck with people inside",
          "Please order %d boxes of gloves",
          "Lunch menu of week %d",
          "Safety inspection of hall %d",
          "Password forgotten for account %d",
          "Invoice %d is overdue",
          "URGENT gas smell in room %d",
          "Out of office until day %d");

  private static final List<String> LABELS =
      List.of(
          "1001.11.Ops.Maintenance",
          "1001.21.Operations.Safety",
          "101.13.HR",
          "11.41.Ops",
          "1000.91",
          "100.71",
          "1001.71.Nobody.Knows");

  private static final List<String> TYPES =
      List.of("maintenance", "hr", "it", "safety", "education", "unknown");

  private final Random random;
  private final TestOrganization organization;

  TypedSignals(long seed, TestOrganization organization) {
    this.random = new Random(seed);
    this.organization = organization;
  }

  List<NewSignal> many(int wanted) {
    List<NewSignal> signals = new ArrayList<>();
    while (signals.size() < wanted) {
      boolean again = !signals.isEmpty() && random.nextInt(8) == 0;
      signals.add(again ? signals.get(random.nextInt(signals.size())) : one());
    }
    return signals;
  }

  private NewSignal one() {
    return new NewSignal(
        SignalSource.API,
        MATTERS.get(random.nextInt(MATTERS.size())).formatted(random.nextInt(40)),
        random.nextInt(3) == 0 ? "" : "Details: it is in building " + random.nextInt(9) + ".",
        sender(),
        random.nextInt(4) == 0 ? "safety@" + organization.slug() + ".example" : null,
        random.nextInt(4) == 0 ? Label.parse(LABELS.get(random.nextInt(LABELS.size()))) : null,
        random.nextInt(4) == 0 ? TYPES.get(random.nextInt(TYPES.size())) : null,
        null,
        location(),
        null);
  }

  private String sender() {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> organization.email("worker");
      case 2 -> organization.email("safety");
      default -> "visitor-%d@example.org".formatted(random.nextInt(5));
    };
  }

  private ObjectNode location() {
    return random.nextInt(3) == 0
        ? JsonNodeFactory.instance.objectNode().put("room", "R" + random.nextInt(3))
        : null;
  }
}
