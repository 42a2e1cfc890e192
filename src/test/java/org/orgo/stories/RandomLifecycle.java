package org.orgo.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.orgo.vocabulary.work.TaskLaw;
import org.orgo.vocabulary.work.TaskStatus;

/**
 * A lawful lifecycle that nobody thought of: the shared one with further places to wait at, choices
 * to wherever the law allows, timers, and steps that are put off to a job. A number always gives
 * the same.
 */
final class RandomLifecycle {

  /**
   * A place where a token rests.
   *
   * @param clockRuns whether the deadline is watched there
   */
  record Place(String id, TaskStatus status, boolean clockRuns) {}

  private static final String DEADLINE = "${escalateAt}";
  private static final Map<String, TaskStatus> GATEWAYS =
      Map.of(
          "gateway_leaveQueue", TaskStatus.PENDING,
          "gateway_leaveWork", TaskStatus.IN_PROGRESS,
          "gateway_leaveHold", TaskStatus.ON_HOLD,
          "gateway_leaveEscalation", TaskStatus.ESCALATED);
  private static final Map<TaskStatus, String> ENDS =
      Map.of(
          TaskStatus.CANCELLED, "event_cancelledWhileWaiting",
          TaskStatus.COMPLETED, "event_completed",
          TaskStatus.FAILED, "event_failed");
  private static final List<String> STEPS =
      List.of(
          "subProcess_escalation",
          "businessRuleTask_askEscalationPath",
          "serviceTask_moveToNextRole",
          "serviceTask_remindOwners",
          "serviceTask_notifyThoseConcerned");

  private final SplittableRandom random;
  private final LifecycleVariant variant = new LifecycleVariant();
  private final Map<String, Place> places = new HashMap<>();
  private int choices;

  private RandomLifecycle(long number) {
    this.random = new SplittableRandom(number);
  }

  static RandomLifecycle numbered(long number) {
    RandomLifecycle lifecycle = new RandomLifecycle(number);
    lifecycle.draw();
    return lifecycle;
  }

  Map<String, byte[]> files() {
    return variant.files();
  }

  Map<String, Place> places() {
    return places;
  }

  private void draw() {
    place("userTask_waitForStart", TaskStatus.PENDING, true);
    place("userTask_workOnIt", TaskStatus.IN_PROGRESS, true);
    place("userTask_onHold", TaskStatus.ON_HOLD, false);
    place("userTask_onHoldClockRuns", TaskStatus.ON_HOLD, true);
    place("userTask_escalated", TaskStatus.ESCALATED, true);
    List<Place> further = new ArrayList<>();
    for (int number = random.nextInt(4); number > 0; number--) {
      further.add(furtherPlace("userTask_further" + number));
    }
    further.forEach(this::choicesOf);
    further.forEach(this::lead);
    for (String gateway : GATEWAYS.keySet().stream().sorted().toList()) {
      for (int number = random.nextInt(3); number > 0; number--) {
        choice(gateway, GATEWAYS.get(gateway));
      }
    }
    putOff();
  }

  private Place furtherPlace(String id) {
    TaskStatus status =
        pick(
            List.of(
                TaskStatus.PENDING,
                TaskStatus.IN_PROGRESS,
                TaskStatus.ON_HOLD,
                TaskStatus.ESCALATED));
    boolean watched = status != TaskStatus.ON_HOLD || random.nextInt(3) == 0;
    String timer = watched ? DEADLINE : random.nextBoolean() ? "PT20H" : null;
    String target = watched ? escalation() : target(status, new ArrayList<>(places.values()));
    variant.withPlace(id, status.name(), timer, target);
    return place(id, status, watched);
  }

  private void choicesOf(Place place) {
    for (int number = 1 + random.nextInt(3); number > 0; number--) {
      choice(place.id(), place.status());
    }
  }

  /** Each place is reached, and left to an end. */
  private void lead(Place place) {
    GATEWAYS.entrySet().stream()
        .filter(gateway -> gateway.getValue() == place.status())
        .forEach(gateway -> variant.withChoice(gateway.getKey(), "to" + ++choices, place.id()));
    variant.withChoice(place.id(), "end" + ++choices, ENDS.get(TaskStatus.CANCELLED));
  }

  private void choice(String from, TaskStatus status) {
    variant.withChoice(
        from, "choice" + ++choices, target(status, new ArrayList<>(places.values())));
  }

  /** Anywhere the law lets a task of this status go, within it too. */
  private String target(TaskStatus from, List<Place> known) {
    List<String> lawful = new ArrayList<>();
    for (Place place : known) {
      if (place.status() == from || TaskLaw.allows(from, place.status())) {
        lawful.add(place.id());
      }
    }
    ENDS.forEach(
        (status, end) -> {
          if (TaskLaw.allows(from, status)) {
            lawful.add(end);
          }
        });
    if (TaskLaw.allows(from, TaskStatus.ESCALATED)) {
      lawful.add("subProcess_escalation");
    }
    return pick(lawful.stream().sorted().toList());
  }

  private String escalation() {
    return random.nextBoolean() ? "subProcess_escalation" : "userTask_escalated";
  }

  private void putOff() {
    if (random.nextInt(3) == 0) {
      return;
    }
    List<String> all = new ArrayList<>(STEPS);
    places.keySet().stream().sorted().forEach(all::add);
    for (String step : all) {
      if (random.nextInt(5) == 0) {
        variant.withAsyncBefore(step);
      }
      if (random.nextInt(7) == 0) {
        variant.withAsyncAfter(step);
      }
    }
  }

  private Place place(String id, TaskStatus status, boolean clockRuns) {
    Place place = new Place(id, status, clockRuns);
    places.put(id, place);
    return place;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
