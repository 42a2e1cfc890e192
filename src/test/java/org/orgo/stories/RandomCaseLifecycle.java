package org.orgo.stories;

import static org.orgo.stories.CaseVariant.aCaseVariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.orgo.vocabulary.work.CaseLaw;
import org.orgo.vocabulary.work.CaseStatus;

/**
 * A lawful case lifecycle that nobody thought of: the shared one with further places to wait at,
 * choices to wherever the law allows, timers, and steps that are put off to a job. A number always
 * gives the same.
 */
final class RandomCaseLifecycle {

  private static final String END = "event_archived";
  private static final List<CaseStatus> STATUSES =
      List.of(CaseStatus.OPEN, CaseStatus.IN_PROGRESS, CaseStatus.RESOLVED);

  private final SplittableRandom random;
  private final CaseVariant variant = aCaseVariant();
  private final Map<String, CaseStatus> places = new TreeMap<>();
  private int choices;

  private RandomCaseLifecycle(long number) {
    this.random = new SplittableRandom(number);
  }

  static RandomCaseLifecycle numbered(long number) {
    RandomCaseLifecycle lifecycle = new RandomCaseLifecycle(number);
    lifecycle.draw();
    return lifecycle;
  }

  Map<String, byte[]> files() {
    return variant.files();
  }

  /** The status a case has at each place. */
  Map<String, CaseStatus> places() {
    return places;
  }

  private void draw() {
    places.put("userTask_waitForStart", CaseStatus.OPEN);
    places.put("userTask_workOnIt", CaseStatus.IN_PROGRESS);
    places.put("userTask_resolved", CaseStatus.RESOLVED);
    for (int number = random.nextInt(4); number > 0; number--) {
      String id = "userTask_further" + number;
      places.put(id, pick(STATUSES));
      variant.withPlace(id, "Further " + number, places.get(id).name());
    }
    places.forEach(this::leave);
    choice("gateway_leaveOpen", CaseStatus.OPEN);
    choice("gateway_leaveWork", CaseStatus.IN_PROGRESS);
    choice("gateway_leaveResolved", CaseStatus.RESOLVED);
    putOff();
  }

  private void leave(String place, CaseStatus status) {
    boolean further = place.startsWith("userTask_further");
    if (further) {
      choice(place, status);
      lead(place, status);
    }
    if (further && status == CaseStatus.OPEN) {
      variant.withChoice(place, "task_started", "Started", "userTask_workOnIt", "orgo.by=system");
    }
    switch (random.nextInt(4)) {
      case 0 -> variant.withTimer(place, "PT20H", target(status));
      case 1 -> variant.withReminder(place, "PT10H");
      default -> {}
    }
  }

  /** Each place is reached, and left to the end. */
  private void lead(String place, CaseStatus status) {
    String gateway =
        switch (status) {
          case OPEN -> "gateway_leaveOpen";
          case IN_PROGRESS -> "gateway_leaveWork";
          default -> "gateway_leaveResolved";
        };
    variant.withChoice(gateway, "to" + ++choices, "Choice " + choices, place);
    variant.withChoice(place, "end" + ++choices, "Choice " + choices, END);
  }

  private void choice(String from, CaseStatus status) {
    String key = "choice" + ++choices;
    variant.withChoice(from, key, "Choice " + choices, target(status));
  }

  /** Anywhere the law lets a case of this status go, within it too. */
  private String target(CaseStatus from) {
    List<String> lawful = new ArrayList<>();
    places.forEach(
        (place, status) -> {
          if (status == from || CaseLaw.allows(from, status)) {
            lawful.add(place);
          }
        });
    if (random.nextInt(4) == 0) {
      return END;
    }
    return pick(lawful);
  }

  /** Nothing on the way to OPEN. */
  private void putOff() {
    if (random.nextInt(3) == 0) {
      return;
    }
    places.forEach(
        (place, status) -> {
          if (status != CaseStatus.OPEN && random.nextInt(4) == 0) {
            variant.withAsyncBefore(place);
          }
          if (status != CaseStatus.OPEN && random.nextInt(6) == 0) {
            variant.withAsyncAfter(place);
          }
        });
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
