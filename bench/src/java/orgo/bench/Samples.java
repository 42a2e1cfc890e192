package orgo.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.orgo.routing.SignalFacts;

/** The signal every measure sends, which becomes one task of the maintenance queue; and others. */
final class Samples {

  static final String SUBJECT = "The tap in room 12 drips";

  private static final List<String> SUBJECTS =
      List.of(
          "The tap drips",
          "Wet floor",
          "Panne de réseau",
          "I forgot my password",
          "Une visiteuse est blessée",
          "Erreur sur mon bulletin de paie",
          "The printer eats paper",
          "Lorem ipsum",
          "L’ascenseur fait du bruit",
          "Where can I leave my bicycle");
  private static final List<String> RECIPIENTS = List.of("maintenance", "safety", "hr", "info");
  private static final String BODY =
      " It was like this yesterday as well, and nobody on the ward knows whom to ask. ".repeat(8);

  private static final int SENDERS = 200;
  private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

  private Samples() {}

  static String body() {
    return "It has dripped since this morning, please send somebody to repair it. No. "
        + NUMBER.incrementAndGet();
  }

  /** A signal unlike the others: about one of several things, and a body of a usual length. */
  static SignalFacts facts(int number) {
    String subject = SUBJECTS.get(number % SUBJECTS.size()) + " in room " + number;
    return SignalFacts.of("EMAIL", subject, body() + BODY + number)
        .sentTo(RECIPIENTS.get(number % RECIPIENTS.size()) + "@northside-hospital.example")
        .from(sender());
  }

  static String sender() {
    return "visitor%d@example.org".formatted(ThreadLocalRandom.current().nextInt(SENDERS));
  }
}
